// Starts the app, closes the page for whoever leaves it, and owns the failure panel: after a panic,
// without memory, or with half a download no Rust runs, so Rust cannot show it. early.js, which
// stands in the page, has marked it.
(function () {
  "use strict";
  var root = document.documentElement;
  var tag = document.currentScript;
  // Where the whole app is one file, src/web/single.js came before and starts and closes it.
  var single = window.single;
  // Other copies of the app on this host have other paths, and storage of their own.
  var own = "sciatica-myositis-check:" + location.pathname.replace(/[^/]*$/, "") + ":";

  function recall(key) {
    try { return sessionStorage.getItem(own + key); } catch (_) {}
  }

  function note(key, text) {
    try { sessionStorage.setItem(own + key, text); } catch (_) {}
  }

  function forget(key) {
    try { sessionStorage.removeItem(own + key); } catch (_) {}
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function drop(id) {
    if (byId(id)) byId(id).remove();
  }

  window.booted = true;
  // Without a style sheet the sentence goes all the same.
  root.dataset.keys = recall("keys") || "on";
  var parsed = new Promise(function (done) {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", done);
    else done();
  });
  parsed.then(function () { drop("no-script"); });

  // Whoever left this page and comes back finds the start, not a screen of the run that is gone:
  // neither at once nor by going further back, until a run is begun.
  var erased = recall("left");
  function returned() {
    if (stay) close();
    else if (erased && /^#\/[qsr]/.test(location.hash)) toStart();
  }
  function toStart() {
    history.replaceState(null, "", location.pathname);
    if (root.dataset.boot === "deep") delete root.dataset.boot;
  }
  returned();
  addEventListener("popstate", returned);

  // Why the panel is shown: "crash", "wasm" for a browser that cannot run it, or "slow", which
  // passes when the app starts after all.
  var why;
  function fail(reason) {
    if (why && why !== "slow") return;
    why = reason;
    root.dataset.boot = "failed";
    parsed.then(show);
  }

  function show() {
    var panel = byId("failure");
    if (!panel || !why) return;
    drop("loading");
    panel.querySelectorAll("[data-why]").forEach(function (part) {
      part.hidden = !part.dataset.why.includes(why);
    });
    if (single) drop("single-file");
    else byId("single-file").href = "sciatica-myositis-check.html";
    panel.hidden = false;
    panel.onclick = act;
    if (why !== "slow") panel.focus();
  }

  function act(event) {
    var button = event.target.closest("[data-boot]");
    if (!button) return;
    if (button.dataset.boot === "restart") {
      forget("run");
      toStart();
    }
    renewed(function () { location.reload(); });
  }

  // The files that the worker keeps, or the browser itself, may be what is wrong: they are fetched
  // once more. A worker that cannot have its own again hands over to a newer one.
  function renewed(go) {
    var workers = navigator.serviceWorker;
    setTimeout(go, 5000);
    if (single) return go();
    if (workers && workers.controller) {
      workers.oncontrollerchange = go;
      workers.onmessage = function (event) { if (!event.data.asked) go(); };
      workers.controller.postMessage("renew");
      return;
    }
    Promise.all([tag.dataset.js, tag.dataset.wasm].map(function (name) {
      return fetch(name, { cache: "reload" }).then(function (file) { return file.arrayBuffer(); });
    })).then(go, go);
  }

  // Leaving: at once another body takes the place of the page's own, so that nothing of it is seen,
  // and for some seconds there is a way back. Then the run is erased, and a page that says nothing
  // stands in its place; sooner where nobody looks at this one any more.
  var SECONDS = 5;
  var left = false;
  var stay;
  function leave() {
    var page = document.body, cover = byId("closing");
    if (stay || !cover) return;
    var title = document.title, focus = document.activeElement, place = scrollY;
    var since = Date.now(), seconds = SECONDS;
    stay = function () {
      clearInterval(clock);
      stay = undefined;
      cover.hidden = true;
      page.append(cover);
      document.body = page;
      document.title = title;
      if (focus) focus.focus({ preventScroll: true });
      scrollTo(0, place);
      changed();
    };
    var clock = setInterval(tick, 1000);
    function tick() {
      byId("seconds").textContent = seconds;
      if (seconds-- < 1) close();
    }
    document.body = document.createElement("body");
    document.body.append(cover);
    cover.hidden = false;
    document.title = cover.querySelector("h1").textContent;
    tick();
    cover.focus();
    // The second click of two does not count.
    byId("stay").onclick = function () { if (!left && Date.now() - since > 500) stay(); };
  }

  function close() {
    if (left || !stay) return;
    left = true;
    forget("run");
    note("left", "yes");
    if (single) single.close();
    else location.replace("closed.htm");
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) close();
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
  function changed() {
    drawn = Infinity;
    root.dataset.arriving = "";
    requestAnimationFrame(function () { setTimeout(arrived); });
  }
  addEventListener("hashchange", changed);
  // What was clicked may be gone on the same screen, too, with something else in its place.
  var clicked, at;
  function early(event) {
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
  addEventListener("click", early, true);
  addEventListener("keydown", early, true);

  // The browser may bring the page back as it was, answers and all.
  addEventListener("pageshow", function () {
    if (left) location.reload();
  });

  // Escape, three times with less than a second between and nothing else, leaves as the link does.
  // It can be turned off, for this tab. Why this key: docs/decisions/0012-leaving.md.
  var presses = 0;
  var pause;
  function count(now) {
    clearTimeout(pause);
    presses = now % 3;
    if (presses) pause = setTimeout(count, 1000, 0);
    if (now === 3) leave();
    var line = byId("leaving");
    if (line) line.textContent = presses === 2 ? line.dataset.one : "";
  }
  addEventListener("pointerdown", function () { count(0); });
  addEventListener("keydown", function (event) {
    var more = event.ctrlKey || event.altKey || event.shiftKey || event.metaKey;
    var counts = event.key === "Escape" && !more && root.dataset.keys !== "off";
    if (!event.repeat) count(counts ? presses + 1 : 0);
  });

  addEventListener("click", function (event) {
    var button = event.target.closest("a, button");
    if (!button) return;
    if ("leave" in button.dataset) {
      event.preventDefault();
      leave();
    }
    if (button.id === "begin") {
      erased = undefined;
      forget("left");
    }
    if (button.dataset.keys) turn(button, button.dataset.keys);
  });

  // One button takes the place of the other, and the focus goes along.
  function turn(button, to) {
    root.dataset.keys = to;
    note("keys", to);
    var other = to === "off" ? "on" : "off";
    button.parentNode.querySelector("[data-keys=" + other + "]").focus();
  }

  // What the first view does not wait for: the style sheet of the drawings and of paper, and the
  // script that makes the app work without a connection.
  function deferred() {
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = byId("deferred-style").content;
    var script = document.createElement("script");
    script.src = byId("deferred-script").content;
    document.head.append(style, script);
  }

  // After a panic, or with the memory or the stack used up, the app is dead. The same kinds of
  // error may come from an extension. The app's own name its script or its program; some engines
  // name no file for a program.
  var files = single ? [location.href.split("#")[0]] : [tag.dataset.js, tag.dataset.wasm];
  function dead(error, file) {
    if (!error || !/^(Runtime|Range|Internal)Error$/.test(error.name)) return false;
    var trace = file + "\n" + error.stack;
    return files.some(function (name) { return trace.includes(name.replace("./", "/")); }) ||
      (trace.includes("wasm-function") && !trace.includes("-extension:"));
  }

  addEventListener("error", function (event) {
    if (dead(event.error, event.filename)) fail("crash");
  });
  addEventListener("unhandledrejection", function (event) {
    if (dead(event.reason)) fail("crash");
  });

  // The program is asked for here and not by a `preload`: WebKit would fetch it twice.
  function load() {
    if (!window.WebAssembly) return Promise.reject({ why: "wasm" });
    if (single) return single.start();
    // What the page shows comes before it.
    var program = fetch(tag.dataset.wasm, { priority: "low" });
    return import(tag.dataset.js)
      .then(function (glue) { return glue.default({ module_or_path: program }); });
  }

  // A connection may stop half-way and tell nothing.
  var ended = false;
  setTimeout(function () {
    if (!ended) fail("slow");
  }, 12000);

  load().then(function () {
    ended = true;
    drop("loading");
    var goOn = window.early();
    // The app has drawn its screen by now, or does so before the next frame.
    requestAnimationFrame(function () {
      // What was pressed while it was to come.
      if (goOn && byId("continue")) byId("continue").form.requestSubmit();
      if (why && why !== "slow") return;
      if (why) byId("failure").hidden = true;
      why = undefined;
      delete root.dataset.boot;
    });
    // Who tapped while it loaded arrives now.
    if (/^#\/./.test(location.hash)) changed();
    if (!single) deferred();
  }, function (error) {
    ended = true;
    if (!error.why) console.error(error);
    fail(error.why || "crash");
  });
})();
