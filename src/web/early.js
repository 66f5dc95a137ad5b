// Stands in the page itself, before all that is painted: marks the page, so that the first paint is
// the right one and waits for no other file. boot.js goes on from there.
(function () {
  "use strict";
  var root = document.documentElement;

  // The style sheet reads it: a script runs. Where boot.js does not follow, the page says so.
  root.dataset.keys = "on";
  function missing() {
    if (window.booted) return;
    delete root.dataset.keys;
    delete root.dataset.boot;
  }
  setTimeout(missing, 2000);
  addEventListener("error", function (event) {
    if (event.target.localName === "script") missing();
  }, true);

  // The start page is in the document. On any other screen's address it would flash before that
  // screen: the style sheet shows "loading" instead while data-boot is "deep".
  if (/^#\/./.test(location.hash)) root.dataset.boot = "deep";
})();
