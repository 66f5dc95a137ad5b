// What the page does once the app has started: registers the worker that keeps it working without
// a connection, says so, and offers a new version outside a run. Loaded after the first view.
(function () {
  "use strict";
  // These words stand in content/en/interface.toml too: a test holds them the same.
  var READY = "Ready: it works without a connection now.";
  var UPDATE = "A new version is ready.";
  var UPDATE_NOW = "Use it now";
  var app = document.getElementById("app");
  var update;
  var worker = navigator.serviceWorker;
  var asked = false;
  // Not from a file, and not where the browser refuses.
  if (!worker || !/^https?:$/.test(location.protocol)) return;

  worker.register("sw.js", { updateViaCache: "none" }).then(watch, function () {});
  worker.ready.then(function () {
    var mark = element("p", "offline-ready", "app-footer", READY);
    mark.setAttribute("role", "status");
    app.after(mark);
  });

  function element(name, id, look, text) {
    var made = document.createElement(name);
    made.id = id;
    made.className = look;
    made.textContent = text;
    return made;
  }

  function watch(registration) {
    offer(registration);
    addEventListener("hashchange", function () { offer(registration); });
    registration.addEventListener("updatefound", function () {
      registration.installing.addEventListener("statechange", function () { offer(registration); });
    });
    // Another tab may have asked for it: this one goes on with the files that it has.
    worker.addEventListener("controllerchange", function () {
      if (asked) location.reload();
    });
  }

  function offered(registration) {
    var button = element("button", "update-now", "app-link", UPDATE_NOW);
    button.type = "button";
    button.addEventListener("click", function () {
      asked = true;
      registration.waiting.postMessage("take over");
    });
    var panel = element("p", "update", "app-shell", UPDATE + " ");
    panel.setAttribute("role", "status");
    panel.append(button);
    return panel;
  }

  // Quietly, and never in the middle of a run.
  function offer(registration) {
    var running = /^#\/(q\/|stop|result)/.test(location.hash);
    if (running || !registration.waiting) {
      if (update) update.remove();
      return;
    }
    update = update || offered(registration);
    app.before(update);
  }
})();
