// Put into every page before anything of its own: measures there. It is the same for every app but
// for what PARTS names. LOAD says what is looked for: with `tap`, an answer is chosen as soon as it can
// be, with `begin` after the start link was followed; with `memory`, how much of it the program has is kept in view.
(() => {
  "use strict";
  if (window !== top || !location.protocol.startsWith("http")) return;
  const parts = PARTS, load = LOAD, isReady = () => READY;
  const bench = (window.bench = { blocked: 0, busy: 0 });
  sessionStorage.clear();

  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("paint", (entry) => (bench[entry.name] = entry.startTime));
  watch("largest-contentful-paint", (entry) => (bench.largest = entry.startTime));
  watch("longtask", (entry) => {
    bench.blocked += Math.max(0, entry.duration - 50);
    bench.busy = entry.startTime + entry.duration;
  });
  watch("resource", (entry) => (bench.busy = Math.max(bench.busy, entry.responseEnd)));

  // The first moment after the frame that is about to be drawn.
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(0);
    });
  const frame = () => new Promise(requestAnimationFrame);
  const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
  const isArriving = () => "arriving" in document.documentElement.dataset;
  const find = (selector) => document.querySelector(selector);
  const heading = () => find(parts.heading)?.textContent ?? "";

  // Looks at every frame; nothing is a frame before the style sheets are there. With `tap` an answer
  // is chosen in the first moment after the options were painted. Where it does not last, it is
  // chosen again, and the question was not usable before.
  let begun = false;
  let chosen = false;
  const look = () => {
    const begin = load.tap && load.begin && !begun && parts.begin && find(parts.begin);
    if (begin) {
      begun = true;
      begin.click();
    }
    const options = [...document.querySelectorAll(parts.option)];
    if (options.some((each) => each.checkVisibility()) && (load.tap || !bench.usable)) {
      painted(() => {
        if (options.some((each) => each.checked)) return;
        if (!bench.usable || chosen) bench.usable = performance.now();
        // What comes in the first moment of a screen was meant for the one before it.
        if (!load.tap || isArriving()) return;
        chosen = true;
        options.at(-1).click();
      });
    }
    if (!bench.ready || !bench.usable || load.tap) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // What the program asks for once it has drawn the page comes after this.
  new MutationObserver((_, observer) => {
    if (!isReady()) return;
    bench.ready = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });

  // True once nothing has happened for a while.
  bench.quiet = () =>
    document.readyState === "complete" && performance.now() - Math.max(bench.busy, bench.ready) > 500;

  // What was asked for until the program ran.
  bench.files = () =>
    performance.getEntriesByType("resource")
      .filter((entry) => entry.startTime <= bench.ready)
      .map((entry) => new URL(entry.name))
      .filter((url) => url.origin === location.origin)
      .map((url) => url.pathname);

  // Makes ready for a click on something, and gives its place: nothing where it is not there.
  // bench.shown is how long it takes from the click until what it leads to is painted.
  bench.aim = async (target, isThere) => {
    load.tap = false;
    target()?.scrollIntoView({ block: "center" });
    await frame();
    while (isArriving()) await frame();
    await frame();
    await idle();
    const aimed = target();
    if (!aimed) return null;
    bench.shown = new Promise((done, fail) => {
      let begun;
      addEventListener("click", (event) => (begun = event.timeStamp), { capture: true, once: true });
      const late = setTimeout(fail, 10000, new Error(`nothing came after "${heading()}"`));
      const seen = new MutationObserver(() => {
        if (begun === undefined || !isThere()) return;
        seen.disconnect();
        clearTimeout(late);
        painted(() => done(performance.now() - begun));
      });
      const changes = { subtree: true, childList: true, characterData: true };
      seen.observe(document.body, { ...changes, attributeFilter: ["data-step"] });
    });
    const box = aimed.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  // Answers what is asked, the quietest way, and makes ready for the click that leads on.
  bench.prepare = async () => {
    load.tap = false;
    for (let open; (open = unanswered()); await frame()) {
      (open.find((input) => input.value === "none") ?? open.at(-1)).click();
    }
    return bench.aim(next, otherHeading());
  };
  // Makes ready for the click that leads back.
  bench.prepareBack = () => bench.aim(() => shown(parts.back), otherHeading());
  const otherHeading = () => {
    const before = heading();
    return () => heading() !== before && !(heading() === "" && next());
  };
  const unanswered = () => {
    const inputs = document.querySelectorAll("#app form :is([type=radio], [type=checkbox])");
    const lists = Map.groupBy(inputs, (input) => input.closest("fieldset")).values();
    return [...lists].find((list) => !list.some((input) => input.checked));
  };
  const shown = (selector) => [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
  const next = () => shown(parts.next);

  if (load.memory) {
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const own = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await own.apply(WebAssembly, given);
        const exports = Object.values((made.instance ?? made).exports);
        const memory = exports.find((each) => each instanceof WebAssembly.Memory);
        if (memory) bench.program = () => memory.buffer.byteLength;
        return made;
      };
    }
  }
})();
