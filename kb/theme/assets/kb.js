// What the pages do beyond showing themselves: filters on Browse, the search button of the first page, previews of links.
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
  document.querySelectorAll("[data-kb=filter]").forEach(filterTable);
  document.querySelectorAll("[data-kb=search]").forEach(openSearch);
  if (matchMedia("(hover: hover)").matches) document.addEventListener("mouseover", show);
  document.addEventListener("focusin", show);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
