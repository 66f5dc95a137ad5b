// Starts the app, and owns the failure panel: after a panic, without memory, or with half a
// download no Rust runs, so Rust cannot show it. A classic script in the head, so that the page
// is marked before its first paint. The policy of the page allows no inline script.
(function () {
  "use strict";
  var root = document.documentElement;
  var tag = document.currentScript;
  var failed = false;

  // The start page is in the document. On any other screen's address it would flash before that
  // screen: the style sheet shows "loading" instead while data-boot is "deep".
  if (/^#\/./.test(location.hash)) root.dataset.boot = "deep";
  setTimeout(unmark, 10000);

  function unmark() {
    if (root.dataset.boot === "deep") delete root.dataset.boot;
  }

  function fail() {
    if (failed) return;
    failed = true;
    root.dataset.boot = "failed";
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", show);
    else show();
  }

  function show() {
    var panel = document.getElementById("failure");
    if (!panel) return;
    panel.hidden = false;
    panel.addEventListener("click", act);
    panel.focus();
  }

  function act(event) {
    var button = event.target.closest("[data-boot]");
    if (!button) return;
    if (button.dataset.boot === "restart") {
      // Only this app's run: other pages of the same host keep theirs.
      try { sessionStorage.removeItem("sciatica-myositis-check:run"); } catch (_) {}
      history.replaceState(null, "", location.pathname + location.search);
    }
    location.reload();
  }

  // The style sheet of the drawings and of paper: nothing of the first view waits for it, and a
  // drawing without it is not shown.
  function style() {
    var name = document.getElementById("late-style");
    if (!name) return;
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = name.content;
    document.head.append(link);
  }

  // After a panic, or with the memory or the stack used up, the app is dead. Other errors, say of
  // an extension, are not the app's.
  function dead(error) {
    return error instanceof WebAssembly.RuntimeError ||
      error instanceof RangeError || (error && error.name === "InternalError");
  }

  addEventListener("error", function (event) {
    if (dead(event.error)) fail();
  });
  addEventListener("unhandledrejection", function (event) {
    if (dead(event.reason)) fail();
  });

  var js = new URL(tag.dataset.js, document.baseURI).href;
  var wasm = new URL(tag.dataset.wasm, document.baseURI).href;

  import(js)
    .then(function (glue) { return glue.default({ module_or_path: wasm }); })
    // The app has drawn its screen by now, or does so before the next frame.
    .then(function () {
      requestAnimationFrame(unmark);
      style();
    }, function (error) {
      console.error(error);
      fail();
    });
})();
