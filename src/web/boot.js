// Starts the app, and owns the failure panel: after a panic, without memory, or with half a
// download no Rust runs, so Rust cannot show it. A classic script in the head, so that the page
// is marked before its first paint. The policy of the page allows no inline script.
(function () {
  "use strict";
  var root = document.documentElement;
  var tag = document.currentScript;
  var failed = false;
  // Where the whole app is one file, src/web/single.js came before and starts and closes it.
  var single = window.single;
  // Other copies of the app on this host have other paths, and storage of their own.
  var own = "sciatica-myositis-check:" + location.pathname.replace(/[^/]*$/, "") + ":";

  // The style sheet reads it: a script runs.
  root.dataset.keys = "on";
  // Whoever left this page and comes back finds the start, not the screen they were on.
  try {
    if (sessionStorage.getItem(own + "left")) history.replaceState(null, "", location.pathname);
    sessionStorage.removeItem(own + "left");
  } catch (_) {}

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
      forget();
      history.replaceState(null, "", location.pathname + location.search);
    }
    renewed(function () { location.reload(); });
  }

  function forget() {
    try { sessionStorage.removeItem(own + "run"); } catch (_) {}
  }

  // Leave this page: the run is gone, and a page that says nothing stands in its place.
  var left = false;
  function leave() {
    left = true;
    document.body.hidden = true;
    forget();
    try { sessionStorage.setItem(own + "left", "yes"); } catch (_) {}
    if (single) single.close();
    else location.replace("closed.htm");
  }

  addEventListener("click", function (event) {
    if (!event.target.closest("[data-leave]")) return;
    event.preventDefault();
    leave();
  });

  // What is pressed in the first moment of a screen was meant for the one before it: the second
  // click of a double click would tick, or untick, whatever stands under the finger there. A key
  // that is held down acts once. Leaving always works.
  var MOMENT = 400;
  var drawn = -Infinity;
  var moving;
  var ACTS = /^(Enter| |Arrow\w+)$/;
  function arrived() {
    drawn = performance.now();
    clearTimeout(moving);
    moving = setTimeout(function () { delete root.dataset.arriving; }, MOMENT);
  }
  addEventListener("hashchange", function () {
    drawn = Infinity;
    root.dataset.arriving = "";
    requestAnimationFrame(function () { setTimeout(arrived); });
  });
  function early(event) {
    var held = event.repeat && /^(Enter| )$/.test(event.key);
    var target = event.target;
    if (event.type === "keydown" && !ACTS.test(event.key)) return;
    if (target.closest && target.closest("[data-leave]")) return;
    if (!held && event.timeStamp - drawn >= MOMENT) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  addEventListener("click", early, true);
  addEventListener("keydown", early, true);

  // The browser may bring the page back as it was, answers and all.
  addEventListener("pageshow", function () {
    if (left) location.reload();
  });

  // The files that the worker keeps may be what is wrong: it fetches them once more, if it can.
  function renewed(go) {
    var workers = navigator.serviceWorker;
    if (!workers || !workers.controller) return go();
    workers.onmessage = function (event) { if (event.data === "renewed") go(); };
    workers.controller.postMessage("renew");
    setTimeout(go, 5000);
  }

  // What the first view does not wait for: the style sheet of the drawings and of paper, and the
  // script that makes the app work without a connection.
  function deferred() {
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = document.getElementById("deferred-style").content;
    var script = document.createElement("script");
    script.src = document.getElementById("deferred-script").content;
    document.head.append(style, script);
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

  // The program is asked for here and not by a `preload`: WebKit would fetch it twice.
  function start() {
    var program = fetch(tag.dataset.wasm);
    return import(tag.dataset.js)
      .then(function (glue) { return glue.default({ module_or_path: program }); });
  }

  (single ? single.start() : start())
    // The app has drawn its screen by now, or does so before the next frame.
    .then(function () {
      requestAnimationFrame(unmark);
      if (!single) deferred();
    }, function (error) {
      console.error(error);
      fail();
    });
})();
