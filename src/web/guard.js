// Stands in the page itself: what does not count as an answer.
//
// What is pressed in the first moment of a screen was meant for the one before it: the second
// click of a double click would tick, or untick, whatever stands under the finger there. A key
// that is held down acts once. Leaving always works.
(function () {
  "use strict";
  var root = document.documentElement;
  var MOMENT = 400;
  var ACTS = /^(Enter| |Arrow\w+)$/;
  var drawn = -Infinity;
  var moving;

  function arrived() {
    drawn = performance.now();
    clearTimeout(moving);
    moving = setTimeout(function () { delete root.dataset.arriving; }, MOMENT);
  }

  // Another screen stands here, from the next frame on.
  function changed() {
    drawn = Infinity;
    root.dataset.arriving = "";
    requestAnimationFrame(function () { setTimeout(arrived); });
  }

  // What was clicked may be gone on the same screen, too, with something else in its place.
  var clicked, at;
  function guard(event) {
    var held = event.repeat && /^(Enter| )$/.test(event.key);
    var target = event.target;
    if (event.type === "keydown" && !ACTS.test(event.key)) return;
    if (target.closest && target.closest("[data-leave]")) return;
    var since = clicked && !clicked.isConnected ? Math.max(at, drawn) : drawn;
    if (!held && event.timeStamp - since >= MOMENT) {
      if (event.type === "click") {
        clicked = target;
        at = event.timeStamp;
      }
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  addEventListener("hashchange", changed);
  addEventListener("click", guard, true);
  addEventListener("keydown", guard, true);
  early.changed = changed;
})();
