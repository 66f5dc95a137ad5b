// Starts the app, and owns the failure panel: after a panic, without memory, or with half a download
// no Rust runs, so Rust cannot show it. What has to work before this is there stands in the page:
// early.js, guard.js, leave.js.
(function () {
  "use strict";
  var root = document.documentElement;
  var tag = document.currentScript;
  // Where the whole app is one file, src/web/single.js came before and starts it.
  var single = window.single;
  var byId = early.byId;

  function drop(id) {
    if (byId(id)) byId(id).remove();
  }

  early.booted = true;
  var parsed = new Promise(function (done) {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", done);
    else done();
  });
  // Without a style sheet the sentence goes all the same.
  parsed.then(function () { drop("no-script"); });

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
      early.forget("run");
      early.toStart();
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

  // A link within the app is followed at once, and not in a task of its own: the next screen comes a
  // frame earlier. Some browsers allow only so many entries in a time; then it is a link as any other.
  addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#/']");
    var other = event.ctrlKey || event.altKey || event.shiftKey || event.metaKey;
    if (!link || other || event.defaultPrevented || link.hash === location.hash) return;
    try { history.pushState(null, "", link.hash); } catch (_) { return; }
    event.preventDefault();
    dispatchEvent(new Event("hashchange"));
  });

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
    var program = fetch(tag.dataset.wasm, { priority: "low" }).then(compiled);
    return Promise.all([import(tag.dataset.js), program]).then(function (parts) {
      return early.ready.then(function () { return parts[0].default({ module_or_path: parts[1] }); });
    });
  }

  // While it comes; after that where the browser cannot, or the host calls it something else.
  function compiled(file) {
    function whole(error) {
      if (file.bodyUsed || !file.ok) throw error || new Error(file.status);
      return file.arrayBuffer().then(WebAssembly.compile);
    }
    return WebAssembly.compileStreaming ? WebAssembly.compileStreaming(file).catch(whole) : whole();
  }

  // A connection may stop half-way and tell nothing.
  var ended = false;
  setTimeout(function () {
    if (!ended) fail("slow");
  }, 12000);

  load().then(function () {
    ended = true;
    drop("loading");
    var goOn = early.end();
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
    if (/^#\/./.test(location.hash)) early.changed();
    if (!single) deferred();
  }, function (error) {
    ended = true;
    if (!error.why) console.error(error);
    fail(error.why || "crash");
  });
})();
