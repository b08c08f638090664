// What happens when the page is read.

// The contents stand open where the style gives them a place of their own.
const contents = document.querySelector(".contents details");
const roomy = matchMedia("(min-width: 75rem)");
const unfold = () => (contents.open = roomy.matches);
roomy.addEventListener("change", unfold);
unfold();

for (const sheet of document.querySelectorAll(".sheet")) enliven(sheet);
if (data.network) explore(document.getElementById("explorer"));

// Where a picture is too wide for the screen its table stands for it.
const narrow = matchMedia("(max-width: 40rem)");
const stand = () => document.querySelectorAll(".cells").forEach((one) => (one.open = narrow.matches));
narrow.addEventListener("change", stand);
stand();

// A link out of a definition leads to the list of them, and leaves nothing open above it.
for (const more of document.querySelectorAll(".define a")) {
  more.addEventListener("click", () => more.closest(".define").hidePopover?.());
}
