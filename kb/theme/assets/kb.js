// What the pages do beyond showing themselves: filters on Browse, the search button of the first page, previews of links,
// and standing with some studies withdrawn. No framework, and nothing is asked of any other host.
// Without it every page is whole and readable.
(function () {
  "use strict";

  function filterTable(form) {
    const rows = Array.from(document.getElementById(form.dataset.table).tBodies[0].rows);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const shown = form.querySelector(".kb-shown");
    const prefix = form.dataset.table + ".";

    function apply() {
      const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
      const wanted = Array.from(form.querySelectorAll("select")).filter((select) => select.value);
      let count = 0;
      rows.forEach((row, index) => {
        const fits = wanted.every((select) => (row.dataset[select.name] || "").split(" ").includes(select.value));
        row.hidden = !(fits && words.every((word) => texts[index].includes(word)));
        count += row.hidden ? 0 : 1;
      });
      shown.textContent = count === rows.length ? "All " + count + " shown." : count + " of " + rows.length + " shown.";
      remember();
    }

    // What is chosen stands in the address, so that it can be sent to somebody.
    function remember() {
      const address = new URL(location.href);
      for (const field of form.elements) {
        if (!field.name) continue;
        if (field.value) address.searchParams.set(prefix + field.name, field.value);
        else address.searchParams.delete(prefix + field.name);
      }
      if (address.href !== location.href) history.replaceState(history.state, "", address);
    }

    const given = new URL(location.href).searchParams;
    for (const field of form.elements) {
      if (field.name && given.has(prefix + field.name)) field.value = given.get(prefix + field.name);
    }
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  function openSearch(button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const toggle = document.getElementById("__search");
      if (toggle && !toggle.checked) toggle.click();
      const query = document.querySelector("[data-md-component=search-query]");
      if (query) query.focus();
    });
  }

  const preview = document.createElement("div");
  preview.className = "kb-preview";
  preview.id = "kb-preview";
  preview.setAttribute("role", "tooltip");
  let named = null;

  function hide() {
    if (named) named.removeAttribute("aria-describedby");
    named = null;
    preview.remove();
  }

  function show(event) {
    const link = event.target.closest ? event.target.closest("a[data-kb-preview]") : null;
    if (!link) {
      if (event.type === "mouseover" && named && !preview.contains(event.target)) hide();
      return;
    }
    if (link === named) return;
    hide();
    named = link;
    preview.textContent = link.dataset.kbPreview;
    document.body.append(preview);
    link.setAttribute("aria-describedby", preview.id);
    const box = link.getClientRects()[0];
    const left = Math.min(box.left, document.documentElement.clientWidth - preview.offsetWidth - 12);
    const below = box.bottom + preview.offsetHeight + 8 < window.innerHeight;
    preview.style.left = Math.max(8, left) + window.scrollX + "px";
    preview.style.top = (below ? box.bottom : box.top - preview.offsetHeight) + window.scrollY + "px";
  }

  // The standard that is chosen shows in its row of choices, however narrow the screen.
  document.querySelectorAll(".kb-readings").forEach((row) => {
    const chosen = row.querySelector("input:checked");
    if (chosen) row.scrollLeft = chosen.parentElement.offsetLeft - row.offsetLeft - 40;
  });

  // Standing: the formulas of kb.standing.formulae, evaluated here with some studies withdrawn. What is told follows at
  // once, the address keeps what was chosen, and without this every page shows the default reading in full.

  const LARGEST = 3;
  const dataAddress = new URL("standing.json", document.currentScript.src);

  // Give the value of every unit and gate; gates in a circle start as false, so that circular support is none.
  function evaluate(rules, gone) {
    const first = rules.units.length;
    const values = new Uint8Array(first + rules.gates.length);
    rules.units.forEach((unit, number) => (values[number] = gone.has(unit) ? 0 : 1));
    let changed = true;
    for (let round = 0; changed && (round === 0 || rules.cyclic); round += 1) {
      changed = false;
      rules.gates.forEach((gate, number) => {
        const every = gate[0];
        let value = every && gate.length > 1 ? 1 : 0;
        for (let at = 1; at < gate.length; at += 1) {
          if (every) value &= values[gate[at]];
          else value |= values[gate[at]];
        }
        if (values[first + number] !== value) {
          values[first + number] = value;
          changed = true;
        }
      });
    }
    return values;
  }

  // Sets of numbers, sorted; a family of them keeps only those that hold no other, smallest first.
  function joined(one, other) {
    return Array.from(new Set(one.concat(other))).sort((a, b) => a - b);
  }

  function minimal(sets) {
    const kept = [];
    const known = new Set();
    for (const set of sets.slice().sort((a, b) => a.length - b.length)) {
      const name = set.join();
      if (known.has(name) || kept.some((small) => small.every((one) => set.includes(one)))) continue;
      known.add(name);
      kept.push(set);
    }
    return kept;
  }

  function product(families, size) {
    let sets = [[]];
    for (const family of families) {
      if (family.length === 1 && family[0].length === 0) continue;
      const next = [];
      for (const one of sets) for (const other of family) next.push(joined(one, other));
      sets = minimal(next.filter((set) => set.length <= size));
      if (!sets.length) break;
    }
    return sets;
  }

  // Give the smallest sets of units, up to a size, without which a gate is false; the empty set where it is already.
  function breakingSets(rules, gone, start, size) {
    const first = rules.units.length;
    const cone = reached(rules, start);
    const found = new Map(cone.map((n) => [n, n < first && !gone.has(rules.units[n]) ? [[n]] : [[]]]));
    const gates = cone.filter((n) => n >= first);
    for (let before = null, now = ""; before !== now; now = rules.cyclic ? JSON.stringify([...found]) : "") {
      before = now;
      for (const n of gates) {
        const [every, ...inputs] = rules.gates[n - first];
        const families = inputs.map((input) => found.get(input));
        found.set(n, !inputs.length ? [[]] : every ? minimal(families.flat()) : product(families, size));
      }
    }
    return found.get(start);
  }

  function reached(rules, start) {
    const first = rules.units.length;
    const seen = new Set();
    const stack = [start];
    while (stack.length) {
      const n = stack.pop();
      if (seen.has(n)) continue;
      seen.add(n);
      if (n >= first) stack.push(...rules.gates[n - first].slice(1));
    }
    return Array.from(seen).sort((a, b) => a - b);
  }

  function holds(tree, leaf) {
    const values = tree.slice(1).map((member) => (Array.isArray(member) ? holds(member, leaf) : leaf(member)));
    return values.length > 0 && (tree[0] === "all" ? values.every(Boolean) : values.some(Boolean));
  }

  function leavesOf(tree) {
    return tree.slice(1).flatMap((member) => (Array.isArray(member) ? leavesOf(member) : [member]));
  }

  // Everything that is asked of the data, under each standard, with some studies withdrawn.
  function reading(data, gone) {
    const places = {};
    for (const kind of ["claims", "links", "hypotheses", "parts"]) {
      places[kind] = new Map(data[kind].map((name, number) => [name, number]));
    }
    const values = new Map();

    function valuesOf(n) {
      if (!values.has(n)) values.set(n, evaluate(data.standards[n], gone));
      return values.get(n);
    }

    function gate(n, kind, name, side) {
      return data.standards[n].at[kind][places[kind].get(name)][side];
    }

    function sides(n, kind, name) {
      return [0, 1].map((side) => valuesOf(n)[gate(n, kind, name, side)]);
    }

    function label(n, kind, name) {
      const [isFor, against] = sides(n, kind, name);
      if (kind === "claims" || kind === "links") return data.labels[2 * isFor + against];
      if (isFor) return data.wholes[2 + against];
      const tree = data.trees[name];
      const contrary = new Set(leavesOf(tree).filter((leaf) => contraryOnly(n, leaf)));
      return data.wholes[contrary.size && !holds(tree, (leaf) => !contrary.has(leaf)) ? 1 : 0];
    }

    function contraryOnly(n, link) {
      if (!places.links.has(link)) return false;
      const [isFor, against] = sides(n, "links", link);
      return !isFor && against === 1;
    }

    function studies(n, link, side) {
      const rules = data.standards[n];
      const now = valuesOf(n);
      const found = new Set();
      for (const [needed, units] of rules.behind[places.links.get(link)][side]) {
        if (now[needed]) units.filter((unit) => now[unit]).forEach((unit) => found.add(rules.units[unit]));
      }
      return Array.from(found);
    }

    function look(n, link) {
      const [isFor, against] = sides(n, "links", link);
      const [, cited, read] = data.arrows[link];
      const supporting = studies(n, link, 0);
      const told = supporting.map((study) => data.studies[study][2]);
      const association = Boolean(isFor && told.includes(1) && !told.includes(2));
      let name = data.standards[n].cited ? cited : read;
      if (isFor) name = against ? "contested" : supporting.length === 1 ? "single" : "supported";
      else if (against) name = "contrary";
      return { name, association, counts: [supporting.length, studies(n, link, 1).length] };
    }

    function unsupported(n, name) {
      const leaves = Array.from(new Set(leavesOf(data.trees[name])));
      return leaves.filter((leaf) => !places.links.has(leaf) || !sides(n, "links", leaf)[0]);
    }

    function breaking(n, kind, name) {
      const rules = data.standards[n];
      return breakingSets(rules, gone, gate(n, kind, name, 0), LARGEST).map((set) => set.map((unit) => rules.units[unit]));
    }

    return { sides, label, studies, look, unsupported, breaking, contraryOnly };
  }

  // Give what kb what-if gives: what loses its support, and what is relieved of what speaks against it.
  function whatIf(data, n, gone) {
    const before = reading(data, new Set());
    const after = reading(data, gone);
    const lost = (side) =>
      Object.fromEntries(
        ["claims", "links", "hypotheses", "parts"].map((kind) => [
          kind,
          data[kind].filter((name) => before.sides(n, kind, name)[side] && !after.sides(n, kind, name)[side]),
        ])
      );
    return { falls: lost(0), relieved: lost(1) };
  }

  // For tests, and for anybody who asks in the console of the browser.
  window.kb = { reading, whatIf, data: () => fetch(dataAddress).then((answer) => answer.json()) };

  function sentence(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  }

  function counted(number, one, many) {
    return number + " " + (number === 1 ? one : many || one + "s");
  }

  // What is chosen on a page, kept in its address: ?standard=replicated&without=conti-1998&without=panerai-2002
  function standingPage(form) {
    const radios = Array.from(document.querySelectorAll(".kb-readings input"));
    const picker = form.elements.study;
    const rows = Array.from(document.querySelectorAll("[data-kb-row]"));
    const names = Array.from(new Set(rows.map((row) => row.dataset.kbRow)));
    const usual = Number(form.dataset.default);
    const given = new URL(location.href).searchParams;
    const originals = new Map();
    const gone = new Set(given.getAll("without"));
    let chosen = names.indexOf(given.get("standard"));
    let data = null;
    if (chosen < 0) chosen = usual;

    // The contents of an element as the page came, kept so that putting a study back gives back the same.
    function original(element) {
      if (!originals.has(element)) originals.set(element, Array.from(element.childNodes, (node) => node.cloneNode(true)));
      return originals.get(element);
    }

    function put(element, ...nodes) {
      original(element);
      element.replaceChildren(...nodes);
    }

    function restore(element) {
      element.replaceChildren(...original(element).map((node) => node.cloneNode(true)));
    }

    function small(text) {
      const element = document.createElement("small");
      element.textContent = text;
      return element;
    }

    function strong(text) {
      const element = document.createElement("strong");
      element.textContent = text;
      return element;
    }

    function anchor(text, address) {
      const element = document.createElement(address ? "a" : "span");
      element.textContent = text;
      if (address) element.href = new URL("../" + address, dataAddress);
      return element;
    }

    function study(name) {
      const [text, address] = data.studies[name] || [name, ""];
      return anchor(text, address);
    }

    function link(name) {
      return anchor((data.arrows[name] || [name])[0], "links/" + name + "/");
    }

    function listed(nodes, between) {
      return nodes.flatMap((node, at) => (at ? [between, node] : [node]));
    }

    function asked(element, key) {
      const [kind, name, n] = element.dataset[key].split("|");
      return [n === undefined ? chosen : Number(n), kind, name];
    }

    function withoutWords() {
      return "without " + Array.from(gone, (name) => (data.studies[name] || [name])[0]).join(" and ");
    }

    function tell(now, before) {
      for (const element of document.querySelectorAll("[data-kb-label]")) {
        const [n, kind, name] = asked(element, "kbLabel");
        const same = now.sides(n, kind, name).join() === before.sides(n, kind, name).join();
        if (same && now.label(n, kind, name) === before.label(n, kind, name)) restore(element);
        else put(element, strong(sentence(now.label(n, kind, name))), document.createElement("br"), small(withoutWords()));
      }
      for (const element of document.querySelectorAll("[data-kb-falls]")) {
        const [n, kind, name] = asked(element, "kbFalls");
        if (gone.size) put(element, ...falling(now, n, kind, name));
        else restore(element);
      }
      for (const element of document.querySelectorAll("[data-kb-look]")) {
        const [n, , name] = asked(element, "kbLook");
        if (gone.size) lookOf(element, now.look(n, name));
        else restore(element);
      }
      for (const element of document.querySelectorAll("[data-kb-studies]")) {
        const [n, , name] = asked(element, "kbStudies");
        if (gone.size) put(element, sentence(sidesInWords(now.look(n, name).counts)));
        else restore(element);
      }
    }

    function falling(now, n, kind, name) {
      if (now.sides(n, kind, name)[0]) {
        const sets = now.breaking(n, kind, name);
        if (!sets.length) return ["At least " + (LARGEST + 1) + " studies would have to go before no support is left"];
        return listed(sets.slice(0, 8).map((set) => listed(set.map(study), " + ")), "; or ").flat();
      }
      if (kind === "claims" || kind === "links") return [small("It has no support to lose")];
      return [small("It has no support for "), ...listed(now.unsupported(n, name).map(link), "; ")];
    }

    function sidesInWords([isFor, against]) {
      return [isFor ? isFor + " for" : "", against ? against + " against" : ""].filter(Boolean).join(", ") || "none";
    }

    function lookOf(element, look) {
      const sample = original(element).find((node) => node.nodeName.toLowerCase() === "svg").cloneNode(true);
      sample.setAttribute("class", "kb-sample kb-edge is-" + look.name + (look.association ? " is-association" : ""));
      put(element, sample, " " + sentence(data.looks[look.name]));
    }

    // The map shows the chosen standard: the look of each arrow, its counts, and its name for those who hear it.
    function drawMap(now) {
      for (const edge of document.querySelectorAll("[data-kb-edge]")) {
        const name = edge.dataset.kbEdge;
        const look = now.look(chosen, name);
        const kept = Array.from(edge.classList).filter((each) => !each.startsWith("r" + chosen + "-"));
        edge.setAttribute("class", kept.concat("r" + chosen + "-" + look.name).join(" "));
        edge.classList.toggle("r" + chosen + "-association", look.association);
        const title = edge.querySelector("title");
        const means = data.looks[look.name] + (look.association ? "; " + data.association : "");
        title.textContent = data.arrows[name][0] + " (" + edge.querySelector(".kb-sign").textContent + "): " + means;
        const lines = [look.counts[0] ? look.counts[0] + " for" : "", look.counts[1] ? look.counts[1] + " against" : ""].filter(Boolean);
        if (!lines.length) lines.push(look.name === "asserted" ? "no evidence" : "none for it");
        edge.setAttribute("aria-label", title.textContent + lines.map((line) => " (" + line + ")").join(""));
        countsOf(edge, lines);
      }
    }

    function countsOf(edge, lines) {
      const shown = edge.querySelector(".kb-count.on" + chosen);
      if (!shown) return;
      const text = shown.cloneNode(true);
      if (shown.classList.length > 2) shown.classList.remove("on" + chosen);
      else shown.remove();
      const [first] = text.children;
      const [across, top] = [first.getAttribute("x"), Number(first.getAttribute("y"))];
      text.setAttribute("class", "kb-count on" + chosen);
      text.replaceChildren(
        ...lines.map((line, at) => {
          const span = first.cloneNode(false);
          span.setAttribute("x", across);
          span.setAttribute("y", (top + 15 * at).toFixed(1));
          span.textContent = line;
          return span;
        })
      );
      edge.append(text);
    }

    function answer(now) {
      for (const element of document.querySelectorAll("[data-kb-answer]")) {
        const [n, kind, name] = asked(element, "kbAnswer");
        if (!gone.size) {
          restore(element);
          continue;
        }
        const nodes = [strong(sentence(now.label(n, kind, name)) + ".")];
        const lacking = now.unsupported(n, name).filter((leaf) => !now.contraryOnly(n, leaf));
        const against = now.unsupported(n, name).filter((leaf) => now.contraryOnly(n, leaf));
        if (lacking.length) nodes.push(" No support for ", ...listed(lacking.map(link), "; "), ".");
        if (against.length) nodes.push(" Only evidence against ", ...listed(against.map(link), "; "), ".");
        if (now.sides(n, kind, name)[0]) nodes.push(" Would fall without ", ...falling(now, n, kind, name), ".");
        put(element, ...nodes);
      }
    }

    function report() {
      const status = form.querySelector("[role=status]");
      if (!gone.size) {
        status.replaceChildren();
        return;
      }
      const { falls, relieved } = whatIf(data, chosen, gone);
      const number = (sets) =>
        [
          [sets.hypotheses.length, "hypothesis", "hypotheses"],
          [sets.parts.length, "part"],
          [sets.links.length, "link"],
          [sets.claims.length, "claim"],
        ]
          .filter(([many]) => many)
          .map((words) => counted(...words));
      const lost = number(falls);
      const freed = number(relieved);
      const under = data.standards[chosen].label;
      status.replaceChildren(
        strong(sentence(withoutWords()) + ": "),
        lost.length ? lost.join(", ") + " would have no support left" : "nothing would lose its support",
        freed.length ? "; " + freed.join(", ") + " would be relieved of what speaks against it" : "",
        ". ",
        small("(" + under + ", in the whole knowledge base. Certainty is told with nothing withdrawn.)")
      );
    }

    function chips() {
      const list = form.querySelector("ul");
      list.replaceChildren(
        ...Array.from(gone, (name) => {
          const item = document.createElement("li");
          const button = document.createElement("button");
          const option = Array.from(picker.options).find((each) => each.value === name);
          const text = option ? option.textContent : name;
          button.type = "button";
          button.textContent = text + " ×";
          button.setAttribute("aria-label", "Put " + text + " back");
          button.addEventListener("click", () => {
            gone.delete(name);
            change();
            picker.focus();
          });
          item.append(button);
          return item;
        })
      );
    }

    function remember() {
      const address = new URL(location.href);
      address.searchParams.delete("standard");
      address.searchParams.delete("without");
      if (chosen !== usual) address.searchParams.set("standard", names[chosen]);
      gone.forEach((name) => address.searchParams.append("without", name));
      if (address.href !== location.href) history.replaceState(history.state, "", address);
      for (const each of document.querySelectorAll(".kb a[href]")) {
        const target = new URL(each.getAttribute("href"), document.baseURI);
        if (target.host === location.host && /\/(links|claims|hypotheses)\/./.test(target.pathname)) {
          target.search = address.search;
          each.setAttribute("href", target.href);
        }
      }
    }

    async function change() {
      radios.forEach((radio) => (radio.checked = Number(radio.value) === chosen));
      rows.forEach((row) =>
        row.toggleAttribute("data-kb-chosen", row.dataset.kbRow === names[chosen] && chosen !== usual)
      );
      chips();
      if (data || gone.size) {
        data = data || (await window.kb.data());
        // What an address names and nobody knows goes; the rest stays as it is, with the focus where it is.
        const unknown = Array.from(gone).filter((name) => !(name in data.studies));
        unknown.forEach((name) => gone.delete(name));
        if (unknown.length) chips();
        const now = reading(data, gone);
        tell(now, reading(data, new Set()));
        drawMap(now);
        answer(now);
        report();
      }
      remember();
      form.dataset.ready = Array.from(gone).join(" ") + "|" + chosen;
    }

    // Keys go through the list one study at a time: they choose with Enter, or by going on, not at every step.
    let keyed = false;
    function withdraw() {
      keyed = false;
      if (picker.value) gone.add(picker.value);
      picker.value = "";
      change();
    }
    picker.addEventListener("keydown", (event) => {
      keyed = event.key !== "Enter";
      if (event.key !== "Enter" || !picker.value) return;
      event.preventDefault();
      withdraw();
    });
    picker.addEventListener("pointerdown", () => (keyed = false));
    picker.addEventListener("change", () => keyed || withdraw());
    picker.addEventListener("blur", () => picker.value && withdraw());
    radios.forEach((radio) =>
      radio.addEventListener("change", () => {
        chosen = Number(radio.value);
        change();
      })
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    change();
  }

  // A citation is copied as plain text; where the clipboard is out of reach it is left selected, to copy by hand.
  function copyText(block) {
    const button = block.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => {
      const text = block.querySelector("p");
      const say = (words) => (block.querySelector("[role=status]").textContent = words);
      const choose = () => {
        getSelection().selectAllChildren(text);
        say("Selected: copy it with your keyboard or menu.");
      };
      if (!navigator.clipboard) return choose();
      navigator.clipboard.writeText(text.textContent).then(() => say("Copied."), choose);
    });
  }

  // The theme puts tables of hand-written pages into boxes that scroll: the keyboard has to reach them.
  addEventListener("load", () =>
    document.querySelectorAll(".md-typeset__scrollwrap").forEach((box) => {
      if (box.scrollWidth <= box.clientWidth && !box.querySelector("table")) return;
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", "Table");
    })
  );

  // The page of corrections names the page that somebody came from; only a place on this site is taken from the address.
  function correction(block) {
    const from = new URL(location.href).searchParams.get("page") || "";
    if (!/^[\w./-]{0,300}$/.test(from)) return;
    const text = block.querySelector("p");
    text.textContent = text.textContent.replace(block.dataset.site, block.dataset.site + from);
    const report = document.querySelector("[data-kb-report]");
    if (!report) return;
    const address = new URL(report.href);
    address.searchParams.set("title", "Wrong on " + (from || "the first page"));
    address.searchParams.set("body", text.textContent);
    report.href = address.href;
  }

  document.querySelectorAll("[data-kb=correction]").forEach(correction);
  document.querySelectorAll("[data-kb=copy]").forEach(copyText);
  document.querySelectorAll("[data-kb=filter]").forEach(filterTable);
  document.querySelectorAll("[data-kb=without]").forEach(standingPage);
  document.querySelectorAll("[data-kb=search]").forEach(openSearch);
  if (matchMedia("(hover: hover)").matches) document.addEventListener("mouseover", show);
  document.addEventListener("focusin", show);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
