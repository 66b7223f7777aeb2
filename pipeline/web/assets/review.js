// The queue by keyboard: A accepts, R and C ask for a reason first, J and K go on and back. Not while one types.

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select") !== null) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (wanted === null) return;
  event.preventDefault();
  const needsReason = wanted.value === "corrected" || wanted.value === "rejected";
  const reason = document.getElementById("reason");
  if (needsReason && reason.value === "") {
    reason.focus();
  } else {
    wanted.click();
  }
});
