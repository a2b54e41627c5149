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

  // Of the links to one place the first on the page carries the preview for all.
  let previews = null;
  function placeOf(link) {
    return link.origin + link.pathname + link.hash;
  }
  function previewOf(link) {
    const all = () => Array.from(document.querySelectorAll("a[data-kb-preview]")).reverse();
    previews = previews || new Map(all().map((each) => [placeOf(each), each.dataset.kbPreview]));
    return previews.get(placeOf(link));
  }

  function show(event) {
    const link = event.target.closest ? event.target.closest(".kb a[href]") : null;
    const text = link ? previewOf(link) : "";
    if (!text) {
      if (event.type === "mouseover" && named && !preview.contains(event.target)) hide();
      return;
    }
    if (link === named) return;
    hide();
    named = link;
    preview.textContent = text;
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
  const claimsAddress = new URL("standing-claims.json", dataAddress);

  async function fetched(address) {
    return (await fetch(address)).json();
  }

  // Everything that there is to ask; what only claims need is a file of its own, as their names alone weigh as much.
  async function fetchData(claims) {
    return Object.assign({}, ...(await Promise.all([dataAddress].concat(claims ? [claimsAddress] : []).map(fetched))));
  }

  // The gates of a standard as typed arrays, made once: every page that withdraws goes over all of them.
  const flattened = new WeakMap();

  function flat(data, n) {
    const rules = data.standards[n];
    if (!flattened.has(rules)) {
      const gates = rules.gates;
      const starts = new Int32Array(gates.length + 1);
      gates.forEach((gate, number) => (starts[number + 1] = starts[number] + gate.length - 1));
      const inputs = new Int32Array(starts[gates.length]);
      const every = new Uint8Array(gates.length);
      gates.forEach((gate, number) => {
        every[number] = gate[0];
        for (let at = 1; at < gate.length; at += 1) inputs[starts[number] + at - 1] = gate[at];
      });
      flattened.set(rules, { starts, inputs, every });
    }
    return flattened.get(rules);
  }

  // Give the value of every unit and gate; gates in a circle start as false, so that circular support is none.
  // With `any`, one input is enough everywhere: what rests in any way on the units that are set.
  function evaluate(data, n, units, any) {
    const { starts, inputs, every } = flat(data, n);
    const [first, total, cyclic] = [data.units.length, every.length, data.standards[n].cyclic];
    const values = new Uint8Array(first + total);
    values.set(units);
    for (let changed = true, round = 0; changed && (round === 0 || cyclic); round += 1) {
      changed = false;
      for (let number = 0; number < total; number += 1) {
        const [from, end] = [starts[number], starts[number + 1]];
        const all = !any && every[number];
        let value = all && end > from ? 1 : 0;
        for (let at = from; at < end && value === (all ? 1 : 0); at += 1) value = values[inputs[at]];
        if (values[first + number] !== value) {
          values[first + number] = value;
          changed = true;
        }
      }
    }
    return values;
  }

  // Give 1 for each unit that is withdrawn; or, the other way round, for each that is there.
  function unitsGone(data, gone, there) {
    const units = new Uint8Array(data.units.length).fill(there ? 1 : 0);
    const known = placesOf(data).units;
    gone.forEach((name) => known.has(name) && (units[known.get(name)] = there ? 0 : 1));
    return units;
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
  function breakingSets(data, rules, gone, start, size) {
    const first = data.units.length;
    const cone = reached(rules, first, start);
    const found = new Map(cone.map((n) => [n, n < first && !gone.has(data.units[n]) ? [[n]] : [[]]]));
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

  function reached(rules, first, start) {
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

  // The levels of certainty that the sums below name, by their place; more ways than these are not tried.
  const [VERY_LOW, LABORATORY, NOT_RATED, MOST_WAYS] = [3, 4, 5, 10000];

  // Give one of each of some lists, in every combination, the last changing fastest.
  function* choices(lists, at = 0) {
    if (at === lists.length) yield [];
    else for (const one of lists[at]) for (const rest of choices(lists, at + 1)) yield [one, ...rest];
  }

  // Every way through a tree: all members of all-of, one of any-of.
  function* waysThrough(tree) {
    const member = (one) => (Array.isArray(one) ? Array.from(waysThrough(one)) : [[one]]);
    const every = tree[0] === "all" ? tree.slice(1).map(member) : [tree.slice(1).flatMap(member)];
    if (tree.length > 1) for (const chosen of choices(every)) yield Array.from(new Set(chosen.flat()));
  }

  // The place of every target in the lists of the data, and the reading with nothing withdrawn: both made once.
  const located = new WeakMap();
  const wholes = new WeakMap();
  const SORTS = ["claims", "links", "hypotheses", "parts"];

  function placesOf(data) {
    if (!located.has(data)) {
      const lists = SORTS.concat("units").filter((kind) => data[kind]);
      const maps = lists.map((kind) => [kind, new Map(data[kind].map((name, number) => [name, number]))]);
      located.set(data, Object.fromEntries(maps));
    }
    return located.get(data);
  }

  function whole(data) {
    if (!wholes.has(data)) wholes.set(data, reading(data, new Set()));
    return wholes.get(data);
  }

  // Everything that is asked of the data, under the standards that are asked for, with some studies withdrawn.
  function reading(data, gone) {
    const places = placesOf(data);
    const values = new Map();
    const rest = new Map();
    const broken = new Map();
    const sure = new Map();
    const ways = new Map();

    function kept(found, key, make) {
      if (!found.has(key)) found.set(key, make());
      return found.get(key);
    }

    function valuesOf(n) {
      return kept(values, n, () => evaluate(data, n, unitsGone(data, gone, true)));
    }

    function gate(n, kind, name, side) {
      return data.standards[n].at[kind][2 * places[kind].get(name) + side];
    }

    function sides(n, kind, name) {
      return [0, 1].map((side) => valuesOf(n)[gate(n, kind, name, side)]);
    }

    // Whether a target rests in any way on what is withdrawn, on either side: where not, nothing about it can change.
    // What a stricter standard does not admit, the one that the page opens with may count beside it.
    function touched(n, kind, name) {
      return gone.size > 0 && [n, data.default].some((each) => touchedUnder(each, kind, name));
    }

    function touchedUnder(n, kind, name) {
      const rules = data.standards[n];
      const resting = kept(rest, n, () => evaluate(data, n, unitsGone(data, gone, false), true));
      if ([0, 1].some((side) => resting[gate(n, kind, name, side)])) return true;
      if (kind !== "links") return false;
      return rules.behind[places.links.get(name)].some((side) => side.some(([, ...units]) => units.some((unit) => resting[unit])));
    }

    // Whether what is withdrawn has any part in a ceiling of certainty: also where it found neither way.
    function stirred(n, kind, name) {
      if (touched(n, kind, name)) return true;
      if (!gone.size) return false;
      const at = places[kind].get(name);
      if (kind === "hypotheses" || kind === "parts") {
        return leavesOf(data.trees[kind][at]).some((leaf) => typeof leaf === "number" && stirred(n, "links", data.links[leaf]));
      }
      const [, neither] = (kind === "links" ? data.ceilings : data.ceilingsOfClaims)[at];
      return (neither || []).some((unit, number) => number % 4 === 0 && gone.has(data.units[unit]));
    }

    function label(n, kind, name) {
      const [isFor, against] = sides(n, kind, name);
      if (kind === "claims" || kind === "links") return data.labels[2 * isFor + against];
      if (isFor) return data.wholes[2 + against];
      const tree = data.trees[kind][places[kind].get(name)];
      const contrary = new Set(leavesOf(tree).filter((leaf) => contraryOnly(n, linkAt(leaf))));
      return data.wholes[contrary.size && !holds(tree, (leaf) => !contrary.has(leaf)) ? 1 : 0];
    }

    // A leaf of a tree is the place of a link, or the name of one that is not there.
    function linkAt(leaf) {
      return typeof leaf === "number" ? data.links[leaf] : leaf;
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
      for (const [needed, ...units] of rules.behind[places.links.get(link)][side]) {
        if (now[needed]) units.filter((unit) => now[unit]).forEach((unit) => found.add(data.units[unit]));
      }
      return Array.from(found);
    }

    function look(n, link) {
      const [isFor, against] = sides(n, "links", link);
      const [, cited, read] = data.arrows[places.links.get(link)];
      const supporting = studies(n, link, 0);
      const told = supporting.map((study) => data.studies[study][2]);
      const association = Boolean(isFor && told.includes(1) && !told.includes(2));
      let name = data.standards[n].cited ? cited : read;
      if (isFor) name = against ? "contested" : supporting.length === 1 ? "single" : "supported";
      else if (against) name = "contrary";
      return { name, association, counts: [supporting.length, studies(n, link, 1).length] };
    }

    function unsupported(n, kind, name) {
      const leaves = Array.from(new Set(leavesOf(data.trees[kind][places[kind].get(name)])), linkAt);
      return leaves.filter((leaf) => !places.links.has(leaf) || !sides(n, "links", leaf)[0]);
    }

    // The smallest sets whose going takes a side away (support, if none is named), in the order of the Python.
    function breaking(n, kind, name, side = 0) {
      return kept(broken, [n, kind, name, side].join("|"), () => {
        const rules = data.standards[n];
        const sets = breakingSets(data, rules, gone, gate(n, kind, name, side), LARGEST);
        const named = sets.map((set) => set.map((unit) => data.units[unit]).sort());
        return named.sort((a, b) => a.length - b.length || (a.join("\n") < b.join("\n") ? -1 : 1));
      });
    }

    // The ceiling of certainty: its place among data.levels, of which 0 is the highest.
    function level(n, kind, name) {
      return kept(sure, [n, kind, name].join("|"), () => {
        const at = places[kind].get(name);
        if (kind === "hypotheses" || kind === "parts") return chain(n, data.trees[kind][at]);
        return rated(n, kind, name).reduce((best, each) => Math.min(best, each.level), NOT_RATED);
      });
    }

    // Of each study that supports a claim or link, the level that it reaches; see kb.page.ceilings_data for the numbers.
    function rated(n, kind, name) {
      return kept(ways, [n, kind, name].join("|"), () => {
        const [supporting, neither] = (kind === "links" ? data.ceilings : data.ceilingsOfClaims)[places[kind].get(name)];
        const [isFor, against] = sides(n, kind, name);
        if (!isFor || !supporting) return [];
        const asked = open(n, neither || [], kind, name, true);
        return open(n, supporting, kind, name, false).map((what) => {
          const equal = asked.some(
            (other) => !(what & 64 && !(other & 64)) && (other & 128 || ((other >> 3) & 7) <= ((what >> 3) & 7))
          );
          const down = (what & 7) < LABORATORY && (against || equal) ? 1 : 0;
          return { level: (what & 7) + ((what & 7) < LABORATORY - 1 ? down : 0), measured: what >> 8 };
        });
      });
    }

    // What the ways say that are open: the study is there, the standard admits it, and what it leads through holds.
    function open(n, packed, kind, name, alone) {
      const now = valuesOf(n);
      const found = [];
      const own = kind === "claims" || alone || ownSuffice(n, name);
      for (let at = 0; at < packed.length; at += 4) {
        const [unit, standards, what, via] = packed.slice(at, at + 4);
        const holds = via < 0 ? own : now[data.standards[n].at.claims[2 * via]];
        if (now[unit] && (standards >> n) & 1 && holds) found.push(what);
      }
      return found;
    }

    // Whether what speaks for a link by itself suffices: where there is any, its gate comes first of those behind it.
    function ownSuffice(n, link) {
      const [first] = data.standards[n].behind[places.links.get(link)][0];
      return Boolean(first && valuesOf(n)[first[0]]);
    }

    // At most the weakest link of the best way through a tree; where links meet, what was measured has to fit, or the
    // joint is very low. No way is better than the links alone would have it: the search ends where one is as good.
    function chain(n, tree) {
      const top = (leaf) => (typeof leaf === "number" ? level(n, "links", data.links[leaf]) : NOT_RATED);
      const least = (node) => {
        if (!Array.isArray(node)) return top(node);
        const members = node.slice(1).map(least);
        return !members.length ? NOT_RATED : Math[node[0] === "all" ? "max" : "min"](...members);
      };
      const bound = least(tree);
      let best = NOT_RATED;
      let tried = 0;
      for (const way of waysThrough(tree)) {
        if ((tried += 1) > MOST_WAYS) break;
        best = Math.min(best, road(n, way, Math.max(...way.map(top))));
        if (best <= bound) break;
      }
      return best;
    }

    function road(n, way, lowest) {
      if (lowest >= VERY_LOW) return lowest;
      for (let at = lowest; at < VERY_LOW; at += 1) if (fits(n, way, at)) return at;
      return VERY_LOW;
    }

    // Whether studies of at least a level can be chosen that measured the same wherever links meet.
    function fits(n, way, at) {
      const each = way.map((leaf) => profiles(n, leaf, at));
      let tried = 0;
      for (const chosen of choices(each)) {
        if ((tried += 1) > MOST_WAYS) return false;
        if (!clash(way, chosen)) return true;
      }
      return false;
    }

    function profiles(n, leaf, at) {
      const good = typeof leaf === "number" ? rated(n, "links", data.links[leaf]).filter((each) => each.level <= at) : [];
      const found = Array.from(new Set(good.map((each) => each.measured)), (number) => data.measured[number]);
      return found.sort((a, b) => a.length - b.length || (a.join("\n") < b.join("\n") ? -1 : 1));
    }

    function clash(way, chosen) {
      return way.some((leaf, into) =>
        way.some((other, out) => {
          const concept = data.ends[leaf][1];
          if (data.ends[other][0] !== concept) return false;
          const [one, two] = [chosen[into], chosen[out]].map((pairs) => pairs.find(([name]) => name === concept));
          return one && two && one[1] !== two[1];
        })
      );
    }

    return { sides, label, studies, look, unsupported, breaking, contraryOnly, touched, stirred, valuesOf, level };
  }

  // Give what kb what-if gives: what loses its support, what is relieved of what speaks against it, and ceilings.
  function whatIf(data, n, gone) {
    const [before, after] = [whole(data), reading(data, gone)];
    const certainty = SORTS.map((kind) => {
      const levels = data[kind].map((name) => [name, before.level(n, kind, name), after.level(n, kind, name)]);
      const changed = levels.filter(([, was, is]) => was !== is);
      return [kind, Object.fromEntries(changed.map(([name, ...both]) => [name, both.map((at) => data.levels[at][0])]))];
    });
    return { ...lost(data, n, before.valuesOf(n), after.valuesOf(n)), certainty: Object.fromEntries(certainty) };
  }

  function lost(data, n, before, after) {
    const of = (side) =>
      Object.fromEntries(
        SORTS.map((kind) => {
          const at = data.standards[n].at[kind];
          const list = data[kind] || Array.from({ length: at.length / 2 });
          return [kind, list.filter((_, number) => before[at[2 * number + side]] && !after[at[2 * number + side]])];
        })
      );
    return { falls: of(0), relieved: of(1) };
  }

  // For tests, and for anybody who asks in the console of the browser.
  window.kb = { reading, whatIf, data: () => fetchData(true) };

  function sentence(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  }

  function counted(number, one, many) {
    return number + " " + (number === 1 ? one : many || one + "s");
  }

  // What is chosen goes along to every page of the site, whether that page has anything to choose or not.
  const STATE = ["standard", "without"];
  const top = new URL("../", dataAddress);

  function stateOf(address) {
    return new URLSearchParams(STATE.flatMap((key) => address.searchParams.getAll(key).map((value) => [key, value]))).toString();
  }

  // An address in two halves, between which the state stands; null for what is no page of this site.
  const halves = new Map();
  function halved(given) {
    if (!halves.has(given)) {
      const target = new URL(given, document.baseURI);
      const page = target.href.startsWith(top.href) && /(\/|\.html)$/.test(target.pathname);
      STATE.forEach((key) => target.searchParams.delete(key));
      const { hash } = target;
      target.hash = "";
      halves.set(given, page && !given.startsWith("#") ? [target.href, hash] : null);
    }
    return halves.get(given);
  }

  function withState(anchor, state) {
    const given = anchor.getAttribute("href");
    const found = halved(given);
    if (!found) return;
    const [head, hash] = found;
    const wanted = head + (state ? (head.includes("?") ? "&" : "?") + state : "") + hash;
    if (wanted === given || (!state && !/[?&](standard|without)=/.test(given))) return;
    anchor.setAttribute("href", wanted);
    halves.set(wanted, found);
  }

  // Once something is chosen, each change goes over every link: those that the script has just written are new.
  let carried = false;
  function carry() {
    const state = stateOf(new URL(location.href));
    if (!state.length && !carried) return;
    carried = true;
    document.querySelectorAll("a[href]").forEach((anchor) => withState(anchor, state));
  }

  // What is to be done once what changed has been drawn; or at once, when somebody follows a link before.
  let due = null;
  function later(work) {
    due = work;
    requestAnimationFrame(() => setTimeout(settle));
  }
  function settle() {
    const work = due;
    due = null;
    if (work) work();
  }

  // What the search or another script puts on the page later is caught as it is followed.
  for (const kind of ["pointerdown", "click"]) {
    document.addEventListener(
      kind,
      (event) => {
        settle();
        const anchor = event.target.closest ? event.target.closest("a[href]") : null;
        if (anchor) withState(anchor, stateOf(new URL(location.href)));
      },
      true
    );
  }

  // What is chosen on a page, kept in its address: ?standard=replicated&without=conti-1998&without=panerai-2002
  function standingPage(form) {
    const radios = Array.from(document.querySelectorAll(".kb-readings input"));
    const picker = form.elements.study;
    const rows = Array.from(document.querySelectorAll("[data-kb-row]"));
    const names = radios.map((radio) => radio.dataset.standard);
    const usual = Number(form.dataset.default);
    const given = new URL(location.href).searchParams;
    const originals = new Map();
    const replaced = new Set();
    const gone = new Set(given.getAll("without"));
    let chosen = names.indexOf(given.get("standard"));
    const ofClaims = document.querySelector('[data-kb-label^="claims|"], [data-kb-told^="claims|"]') !== null;
    let data = null;
    let asked = null;
    if (chosen < 0) chosen = usual;

    // The contents of an element as the page came, kept so that putting a study back gives back the same.
    function original(element) {
      if (!originals.has(element)) originals.set(element, Array.from(element.childNodes, (node) => node.cloneNode(true)));
      return originals.get(element);
    }

    function put(element, ...nodes) {
      original(element);
      replaced.add(element);
      element.replaceChildren(...nodes);
    }

    function restored(element) {
      return original(element).map((node) => node.cloneNode(true));
    }

    function restore(element) {
      if (replaced.delete(element)) element.replaceChildren(...restored(element));
    }

    function made(tag, ...nodes) {
      const element = document.createElement(tag);
      element.append(...nodes);
      return element;
    }

    const small = (...nodes) => made("small", ...nodes);
    const strong = (...nodes) => made("strong", ...nodes);

    function anchor(text, address) {
      const element = made(address ? "a" : "span", text);
      if (address) element.href = new URL("../" + address, dataAddress);
      return element;
    }

    function study(name) {
      const [text, address] = data.studies[name] || [name, ""];
      return anchor(text, address);
    }

    function link(name) {
      const at = placesOf(data).links.get(name);
      return anchor(at === undefined ? name : data.arrows[at][0], "links/" + name + "/");
    }

    function listed(nodes, between) {
      return nodes.flatMap((node, at) => (at ? [between, node] : [node]));
    }

    function withoutWords() {
      const told = Array.from(gone, (name) => (data.studies[name] || [name])[0]);
      const last = told.pop();
      return "without " + (told.length ? told.join(", ") + " and " : "") + last;
    }

    // Everything on the page that tells of a target under a standard: that named, or the one that is chosen. What is
    // folded away, or belongs to a standard that does not show, is told when it shows.
    const told = Object.entries({ Label: standingOf, Falls: fallsOf, Look: lookOf, Studies: studiesOf, Sure: sureOf, Steps: stepsOf, Whole: wholeOf, Told: boxOf, Answer: answerOf })
      .flatMap(([key, tell]) =>
        Array.from(document.querySelectorAll("[data-kb-" + key.toLowerCase() + "]"), (element) => {
          const [kind, name, n] = element.dataset["kb" + key].split("|");
          const only = element.closest(".kb-on");
          return { element, tell, kind, name, n: n === undefined ? -1 : Number(n), only, fold: element.closest("details.kb-fold") };
        })
      )
      .concat(Array.from(document.querySelectorAll("small.kb-both"), beside));

    // What is said of another claim in both readings, behind the link to it.
    function beside(element) {
      const path = element.parentElement.querySelector("a").pathname;
      const name = path.slice(top.pathname.length + "claims/".length, -1);
      return { element, tell: bothOf, kind: "claims", name, n: usual, only: null, fold: null };
    }

    function shows({ element, only, fold }) {
      if (only && !only.classList.contains("on" + chosen)) return false;
      return !fold || fold.open || !fold.contains(element);
    }

    function tellAll(now) {
      const before = whole(data);
      for (const each of told) {
        if (!shows(each)) continue;
        const n = each.n < 0 ? chosen : each.n;
        const asks = each.tell === bothOf ? inBoth(now) : each.tell === sureOf || each.tell === stepsOf ? now.stirred : now.touched;
        if (asks(n, each.kind, each.name)) each.tell(each.element, now, n, each.kind, each.name, before);
        else if (each.tell === wholeOf || each.tell === stepsOf) each.element.hidden = false;
        else restore(each.element);
      }
    }

    function standingOf(element, now, n, kind, name) {
      put(element, strong(sentence(now.label(n, kind, name))), made("br"), small(withoutWords()));
    }

    function fallsOf(element, now, n, kind, name) {
      const nodes = falling(now, n, kind, name);
      if (element.closest(".kb-basis") && now.sides(n, kind, name)[1]) {
        const sets = now.breaking(n, kind, name, 1);
        if (sets.length) nodes.push(made("br"), small("no longer opposed without ", ...inSets(sets)));
      }
      put(element, ...nodes);
    }

    function inSets(sets) {
      const nodes = listed(sets.slice(0, 8).map((set) => listed(set.map(study), " + ")), "; or ").flat();
      if (sets.length > 8) nodes.push("; and " + counted(sets.length - 8, "more set"));
      return nodes;
    }

    function falling(now, n, kind, name) {
      if (now.sides(n, kind, name)[0]) {
        const sets = now.breaking(n, kind, name);
        return sets.length ? inSets(sets) : [sentence(headline(sets))];
      }
      if (kind === "claims" || kind === "links") return [small("It has no support to lose")];
      return [small("It has no support for "), ...listed(now.unsupported(n, kind, name).map(link), "; ")];
    }

    function headline(sets) {
      const least = sets.length ? counted(sets[0].length, "study", "studies") : "at least " + (LARGEST + 1) + " studies";
      return least + " would have to go before no support is left";
    }

    function studiesOf(element, now, n, kind, name) {
      put(element, sentence(sidesInWords(now.look(n, name).counts)));
    }

    function sidesInWords([isFor, against]) {
      return [isFor ? isFor + " for" : "", against ? against + " against" : ""].filter(Boolean).join(", ") || "none";
    }

    function sampleOf(element, look) {
      const holder = made("div", ...restored(element));
      const sample = holder.querySelector("svg");
      sample.setAttribute("class", "kb-sample kb-edge is-" + look.name + (look.association ? " is-association" : ""));
      return sample;
    }

    function lookOf(element, now, n, kind, name) {
      const look = now.look(n, name);
      put(element, sampleOf(element, look), " " + sentence(data.looks[look.name]));
    }

    // The ceiling of certainty, in few words where a cell holds no more. The steps that led to it as the page came are gone.
    function sureOf(element, now, n, kind, name, before) {
      const [was, is] = [before, now].map((each) => each.sides(n, kind, name)[0]);
      // Within a line of facts it is no sentence of its own.
      const said = element.closest(".kb-meta") ? (text) => text : sentence;
      if (was && !is) return put(element, said("not rated: no support left"));
      const [short, long] = data.levels[now.level(n, kind, name)];
      const unread = original(element).find((node) => node.nodeName === "SMALL");
      put(element, said(element.closest("td") ? short : long), ...(unread ? [made("br"), unread.cloneNode(true)] : []));
    }

    function inBoth(now) {
      return (n, kind, name) => placesOf(data).claims.has(name) && [cited(), usual].some((each) => now.touched(each, kind, name));
    }

    function cited() {
      return data.standards.findIndex((each) => each.cited);
    }

    function bothOf(element, now, n, kind, name) {
      const [one, other] = [cited(), usual].map((each) => now.label(each, kind, name));
      put(element, "as cited: " + one + "; as the sources read: " + other + ", " + withoutWords());
    }

    function wholeOf(element) {
      element.hidden = true;
    }

    // Steps to a level that name what is withdrawn, or lead elsewhere without it.
    function stepsOf(element) {
      element.hidden = true;
    }

    function boxOf(element, now, n, kind, name) {
      const look = kind === "links" ? now.look(n, name) : null;
      const first = made("p", ...(look ? [sampleOf(element, look), " "] : []), strong(sentence(now.label(n, kind, name))), ".");
      if (look && look.name === "single") first.append(" By one study.");
      if (look && look.association) first.append(" " + sentence(data.association) + ".");
      const nodes = [first, made("p", small(sentence(withoutWords()) + "."))];
      if (look && (look.counts[0] || look.counts[1])) nodes.push(made("p", small("Studies: " + sidesInWords(look.counts))));
      if (now.sides(n, kind, name)[0]) nodes.push(made("p", small(sentence(headline(now.breaking(n, kind, name))) + ".")));
      put(element, ...nodes);
    }

    function answerOf(element, now, n, kind, name) {
      const nodes = [strong(sentence(now.label(n, kind, name)) + ".")];
      const unsupported = now.unsupported(n, kind, name);
      const [lacking, against] = [false, true].map((is) => unsupported.filter((leaf) => now.contraryOnly(n, leaf) === is));
      if (lacking.length) nodes.push(" No support for ", ...listed(lacking.map(link), "; "), ".");
      if (against.length) nodes.push(" Only evidence against ", ...listed(against.map(link), "; "), ".");
      if (now.sides(n, kind, name)[0]) {
        const sets = now.breaking(n, kind, name);
        if (sets.length) nodes.push(" Would fall without ", ...inSets(sets), ".");
        else nodes.push(" " + sentence(headline(sets)) + ".");
      }
      put(element, ...nodes);
    }

    // A study that is withdrawn is struck through wherever the page lists or draws it, and says so in words.
    const units = Array.from(document.querySelectorAll("[data-kb-unit]"));
    const WITHDRAWN = "withdrawn here";
    function strike() {
      for (const element of units) {
        const is = gone.has(element.dataset.kbUnit);
        if (element.classList.contains("kb-gone") === is) continue;
        element.classList.toggle("kb-gone", is);
        // A group of a study stands under the study's own row, which says it for both.
        const place = element.querySelector(".kb-name, th, h3, .kb-what > :has(a)");
        if (place && is) {
          const said = Object.assign(small(" (" + WITHDRAWN + ")"), { className: "kb-gone-said" });
          const named = place.querySelector("a");
          if (named) named.after(said);
          else place.append(said);
        }
        if (place && !is) place.querySelector(".kb-gone-said").remove();
        if (element.title) element.title = is ? element.title + " " + sentence(WITHDRAWN) + "." : element.title.replace(/ Withdrawn here\.$/, "");
      }
    }

    // The map shows the chosen standard: the look of each arrow, its counts, and its name for those who hear it.
    function drawMap(now) {
      for (const edge of document.querySelectorAll("[data-kb-edge]")) {
        const name = edge.dataset.kbEdge;
        const look = now.look(chosen, name);
        const means = data.looks[look.name] + (look.association ? "; " + data.association : "");
        const title = data.arrows[placesOf(data).links.get(name)][0] + " (" + edge.querySelector(".kb-sign").textContent + "): " + means;
        const lines = [look.counts[0] ? look.counts[0] + " for" : "", look.counts[1] ? look.counts[1] + " against" : ""].filter(Boolean);
        if (!lines.length) lines.push(look.name === "asserted" ? "no evidence" : "none for it");
        const heard = title + lines.map((line) => " (" + line + ")").join("");
        const drawn = chosen + heard;
        if (edge.dataset.drawn === drawn) continue;
        edge.dataset.drawn = drawn;
        edge.setAttribute("aria-label", heard);
        for (const part of document.querySelectorAll('[data-kb-edge="' + name + '"], [data-kb-way="' + name + '"]')) {
          const kept = Array.from(part.classList).filter((each) => !each.startsWith("r" + chosen + "-"));
          const association = look.association ? ["r" + chosen + "-association"] : [];
          part.setAttribute("class", kept.concat("r" + chosen + "-" + look.name, association).join(" "));
          part.querySelector("title").textContent = title;
        }
        countsOf(edge, lines);
      }
    }

    function countsOf(edge, lines) {
      const shown = edge.querySelector(".kb-count.on" + chosen);
      if (!shown || Array.from(shown.children, (line) => line.textContent).join() === lines.join()) return;
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

    function report(now) {
      const status = form.querySelector("[role=status]");
      if (!gone.size) {
        status.replaceChildren();
        return;
      }
      const { falls, relieved } = lost(data, chosen, whole(data).valuesOf(chosen), now.valuesOf(chosen));
      const number = (sets) =>
        [
          [sets.hypotheses.length, "hypothesis", "hypotheses"],
          [sets.parts.length, "part"],
          [sets.links.length, "link"],
          [sets.claims.length, "claim"],
        ]
          .filter(([many]) => many)
          .map((words) => counted(...words));
      const fallen = number(falls);
      const freed = number(relieved);
      const under = data.standards[chosen].label;
      status.replaceChildren(
        strong(sentence(withoutWords()) + ": "),
        fallen.length ? fallen.join(", ") + " would have no support left" : "nothing would lose its support",
        freed.length ? "; " + freed.join(", ") + " would be relieved of what speaks against it" : "",
        ". ",
        small("(" + under + ", in the whole knowledge base.)")
      );
    }

    function chips() {
      const list = form.querySelector("ul");
      list.replaceChildren(
        ...Array.from(gone, (name) => {
          const item = document.createElement("li");
          const button = document.createElement("button");
          const option = Array.from(picker.options).find((each) => each.value === name);
          const text = option ? option.textContent : data && name in data.studies ? data.studies[name][0] : name;
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
      STATE.forEach((key) => address.searchParams.delete(key));
      if (chosen !== usual) address.searchParams.set("standard", names[chosen]);
      gone.forEach((name) => address.searchParams.append("without", name));
      if (address.href !== location.href) history.replaceState(history.state, "", address);
      carry();
    }

    // The data is asked for once, and anew where it did not come.
    function ask() {
      asked = asked || fetchData(ofClaims);
      asked.catch(() => (asked = null));
      return asked;
    }
    for (const kind of ["pointerenter", "focusin"]) form.addEventListener(kind, ask, { once: true });

    let now = null;
    async function change() {
      radios.forEach((radio) => (radio.checked = Number(radio.value) === chosen));
      rows.forEach((row) =>
        row.toggleAttribute("data-kb-chosen", row.dataset.kbRow === names[chosen] && chosen !== usual)
      );
      if (data || gone.size || chosen !== usual) {
        data = data || (await ask());
        // What an address names and nobody knows goes; the rest stays as it is, with the focus where it is.
        Array.from(gone).filter((name) => !(name in data.studies)).forEach((name) => gone.delete(name));
        now = gone.size ? reading(data, gone) : whole(data);
        tellAll(now);
        strike();
        drawMap(now);
        report(now);
      }
      chips();
      const state = Array.from(gone).join(" ") + "|" + chosen;
      form.dataset.told = state;
      // Who withdraws sees the answer first: the address and the links on the page follow in a moment.
      later(() => {
        remember();
        form.dataset.ready = state;
      });
    }

    // What is unfolded tells what is chosen by then.
    document.addEventListener("toggle", (event) => event.target.open && now && tellAll(now), true);

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

  // A map that is wider than its place opens at the state with the most arrows.
  function centre(pan) {
    const root = pan.querySelector(".kb-root rect");
    if (!root) return;
    const [box, place] = [root.getBoundingClientRect(), pan.getBoundingClientRect()];
    pan.scrollLeft += box.left + box.width / 2 - place.left - pan.clientWidth / 2;
    pan.scrollTop += box.top + box.height / 2 - place.top - pan.clientHeight / 2;
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
  carry();
  document.querySelectorAll(".kb-pan").forEach(centre);
  document.querySelectorAll("[data-kb=copy]").forEach(copyText);
  document.querySelectorAll("[data-kb=filter]").forEach(filterTable);
  document.querySelectorAll("[data-kb=without]").forEach(standingPage);
  document.querySelectorAll("[data-kb=search]").forEach(openSearch);
  if (matchMedia("(hover: hover)").matches) document.addEventListener("mouseover", show);
  document.addEventListener("focusin", show);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
