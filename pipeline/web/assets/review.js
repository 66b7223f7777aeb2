// The queue by keyboard: A accepts, R and C ask for a reason first and are sent by Enter, J and K go on and back.
// Not while one types.

let pending = null;

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select") !== null) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (wanted === null) return;
  event.preventDefault();
  const needsReason = wanted.value === "corrected" || wanted.value === "rejected";
  const reason = document.getElementById("reason");
  if (needsReason && reason.value === "") {
    pending = wanted;
    reason.focus();
  } else {
    wanted.click();
  }
});

// Enter in a field would press the first button, which accepts.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  if (event.target.closest("form[method=post] input") === null) return;
  if (event.target.form.querySelector("[data-key]") === null) return;
  event.preventDefault();
  pending?.click();
});
