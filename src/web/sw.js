// Keeps the app working without a connection. All files of a version lie in one cache, which is
// filled whole or not at all. A new version waits until the page asks it to take over, so that old
// and new files never meet. Plain JavaScript: a worker that needs WASM would start slower.
"use strict";

// Filled in by the build: a hash of all contents, and the names of the files.
const VERSION = "%VERSION%";
const FILES = "%FILES%".split(" ");

// Other copies of the app on this host have other paths, and caches of their own.
const PREFIX = "sciatica-myositis-check:" + new URL(registration.scope).pathname + ":";
const CACHE = PREFIX + VERSION;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(told(event)));
addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) event.respondWith(answer(event.request, name));
  else event.waitUntil(tell(event.request.url));
});

async function install() {
  try {
    await fill();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// Fetches every file before it keeps any: half an installation is none.
async function fill() {
  const responses = await Promise.all(FILES.map(fetched));
  const cache = await caches.open(CACHE);
  await Promise.all(responses.map((response, at) => cache.put(place(FILES[at]), response)));
}

// A redirect can be a hotel's log-in page, and could not be answered to a navigation.
async function fetched(name) {
  await tell(name);
  const response = await fetch(place(name), { cache: "reload" });
  if (!response.ok || response.redirected) throw new Error("Cannot get " + name);
  return response;
}

// The version before this one may still serve a page in another tab; older ones do not.
async function activate() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function told(event) {
  if (event.data === "take over") await skipWaiting();
  // The page could not start with the files that are kept: they are fetched once more.
  if (event.data === "renew") {
    await fill().catch(() => {});
    event.source.postMessage("renewed");
  }
}

// The name of the file that a request asks for; undefined for what is not the app's.
function nameOf(request) {
  const scope = registration.scope;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return undefined;
  const name = request.url.slice(scope.length).split(/[?#]/)[0];
  if (name === "" || name === "index.html") return "./";
  if (FILES.includes(name)) return name;
  // A file of the version before, which a page in another tab may still need.
  return /-[0-9a-f]{12}\.\w+$/.test(name) ? name : undefined;
}

async function answer(request, name) {
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(place(name))) || (await older(name));
  if (kept) return kept;
  // An entry is missing: the browser may have taken it to make room.
  await tell(name);
  const response = await fetch(request);
  if (FILES.includes(name) && response.ok && !response.redirected) {
    await cache.put(place(name), response.clone()).catch(() => {});
  }
  return response;
}

// The pages count what was asked for, and show it. Those of a copy in a folder below are not ours.
async function tell(name) {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const ours = pages.filter((page) => new URL("./", page.url).href === registration.scope);
  for (const page of ours) page.postMessage({ asked: name });
}

async function older(name) {
  for (const cache of await caches.keys()) {
    if (!cache.startsWith(PREFIX) || name === "./") continue;
    const kept = await (await caches.open(cache)).match(place(name));
    if (kept) return kept;
  }
  return undefined;
}

function place(name) {
  return new URL(name, registration.scope).href;
}
