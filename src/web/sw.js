// Keeps the app working without a connection. All files of a version lie in one cache, which is
// filled whole or not at all. A new version waits until the page asks it to take over, so that old
// and new files never meet. Plain JavaScript: a worker that needs WASM would start slower.
//
// A host may answer with a page in the place of a file that is missing, or with half of it. So no
// file is kept or handed out before its hash is the one that the build wrote down.
"use strict";

// Filled in by the build: a hash of all contents, and each file's name with a hash of its own.
const VERSION = "%VERSION%";
const FILES = new Map("%FILES%".match(/\S+ \S+/g).map((pair) => pair.split(" ")));

// The kinds of file that a browser refuses to use under another type, by the end of their names.
const TYPES = { js: "javascript", css: "css", htm: "html", "/": "html" };
// A name that holds a hash. Such a file may be of another version, for a page in another tab.
const HASHED = /^[^/]+-([0-9a-f]{12})\.\w+$/;

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

// Has every file before it keeps any: half an installation is none. What is there and whole stays.
async function fill() {
  const names = [...FILES.keys()];
  const there = await Promise.all(names.map((name) => whole(name, [CACHE])));
  const wanted = names.filter((_, at) => !there[at]);
  if (!wanted.length) return;
  const responses = await Promise.all(wanted.map(fetched));
  const cache = await caches.open(CACHE);
  await Promise.all(responses.map((response, at) => cache.put(place(wanted[at]), response)));
}

async function fetched(name) {
  await tell(name);
  const response = await fetch(place(name), { cache: "reload" });
  if (!(await isWhole(name, response.clone()))) throw new Error("Cannot get " + name);
  return response;
}

// Is this the file that the name means? A redirect can be a hotel's log-in page, and could not be
// answered to a navigation.
async function isWhole(name, response) {
  const type = TYPES[name.split(".").pop()] || "";
  if (!response.ok || response.redirected) return false;
  if (!(response.headers.get("content-type") || "").includes(type)) return false;
  const hash = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const digits = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0"));
  return digits.join("").startsWith(FILES.get(name) || HASHED.exec(name)[1]);
}

// The file out of the first of these caches where it is whole. One copy is read for that, so that
// the browser still has all it knows of the one that is handed out.
async function whole(name, places) {
  for (const cacheName of places) {
    const copy = () => caches.match(place(name), { cacheName });
    const found = await copy();
    if (found && (await isWhole(name, found))) return copy();
  }
  return undefined;
}

async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

// The version before this one may still serve a page in another tab; older ones do not.
async function activate() {
  const others = (await ownCaches()).filter((name) => name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function told({ data, source }) {
  // What one worker answers to another needs no answer.
  if (typeof data !== "string") return undefined;
  const ready = await fill().then(() => true, () => false);
  if (data === "take over" && ready) return skipWaiting();
  // A page that could not start, and the host no longer has the files of this version.
  if (data === "renew" && !ready && (await succeeded())) return undefined;
  return source.postMessage({ ready });
}

// Has a newer version take over, where there is one. It does so once nothing is awaited here.
function succeeded() {
  const yielded = (next) => next && next.postMessage("take over");
  registration.onupdatefound = () => yielded(registration.installing);
  yielded(registration.waiting);
  return registration.update().then(() => true, () => false);
}

// The name of the file that a request asks for; undefined for what is not the app's.
function nameOf(request) {
  const scope = registration.scope;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return undefined;
  const name = request.url.slice(scope.length).split(/[?#]/)[0];
  if (name === "" || name === "index.html") return "./";
  return FILES.has(name) || HASHED.test(name) ? name : undefined;
}

async function answer(request, name) {
  const kept = await whole(name, [CACHE, ...(await ownCaches())]);
  if (kept) return kept;
  // An entry is missing or spoiled: the browser may have taken it to make room.
  await tell(name);
  const response = await fetch(request, { cache: "reload" });
  if (await isWhole(name, response.clone())) await keep(name, response.clone());
  // A page of a newer version is no fault; anything else under this name is.
  else if (response.ok && HASHED.test(name)) return Response.error();
  return response;
}

// Only beside the others: a cache that was erased must not come again.
async function keep(name, response) {
  if (!FILES.has(name) || !(await caches.has(CACHE))) return;
  await (await caches.open(CACHE)).put(place(name), response).catch(() => {});
}

// The pages count what was asked for, and show it. Those of a copy in a folder below are not ours.
async function tell(name) {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const ours = pages.filter((page) => new URL("./", page.url).href === registration.scope);
  for (const page of ours) page.postMessage({ asked: name });
}

function place(name) {
  return new URL(name, registration.scope).href;
}
