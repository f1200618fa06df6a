// The page of a document works without this. With it, pointing at words of the text shows what is claimed from them,
// pointing at a claim shows its words, and a place that stands in another part of a long document is found there.
"use strict";

const shown = new Set();

function show(elements) {
  shown.forEach((element) => element.classList.remove("on"));
  shown.clear();
  elements.forEach((element) => {
    element?.classList.add("on");
    shown.add(element);
  });
}

/** All marks of a place: the one that bears its name, and those by which it goes on. */
function marks(place) {
  return [document.getElementById(place), ...document.querySelectorAll(`[data-of="${CSS.escape(place)}"]`)];
}

/** What a link of the page points at: claims beside the text, or words in it. */
function pointedAt(link) {
  const name = decodeURIComponent(link.hash.slice(1));
  return name.startsWith("char=") ? marks(name) : [document.getElementById(name), ...marks(placeOf(name))];
}

function placeOf(anchor) {
  return `char=${anchor.slice(1).replace("-", ",")}`;
}

function onPointing(event) {
  const link = event.target.closest?.(".reading a[href^='#']");
  show(link ? pointedAt(link) : []);
}

/** The part of a long document that holds a place; the address alone does not tell the server. */
function findPart() {
  const place = /^#char=(\d+),\d+$/.exec(decodeURIComponent(location.hash));
  if (!place || document.getElementById(place[0].slice(1))) {
    return;
  }
  const parts = [...document.querySelectorAll(".pages a[data-start]")];
  const part = parts.filter((link) => Number(link.dataset.start) <= Number(place[1])).pop();
  if (part && !part.hasAttribute("aria-current")) {
    location.replace(part.href + location.hash);
  }
}

document.addEventListener("mouseover", onPointing);
document.addEventListener("focusin", onPointing);
addEventListener("hashchange", findPart);
findPart();
