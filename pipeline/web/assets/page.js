// Says that a page waits, so that nobody clicks twice. Without scripts everything works as well.

const waiting = document.getElementById("waiting");
let timer;

function announce(event) {
  if (event.defaultPrevented) return;
  const link = event.type === "click" ? event.target.closest("a[href]") : null;
  if (
    event.type === "click" &&
    (link === null || link.hash !== "" || event.ctrlKey || event.metaKey)
  )
    return;
  timer = setTimeout(() => {
    waiting.hidden = false;
  }, 400);
}

document.addEventListener("click", announce);
document.addEventListener("submit", announce);
window.addEventListener("pageshow", () => {
  clearTimeout(timer);
  waiting.hidden = true;
});

// A long address of empty fields is hard to cite.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "get") return;
  for (const field of event.target.querySelectorAll("input[name], select[name]")) {
    field.disabled = field.value === "";
  }
});
window.addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form input, form select")) field.disabled = false;
});
