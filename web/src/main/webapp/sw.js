// Keeps the application itself, never what the server knows: nothing under /api is touched here.
// The server lists its files and the version of their content in shell.js; a new version makes a new cache.
importScripts('/shell.js');

const cacheName = `lazaret-${self.shell.version}`;
const files = new Set(self.shell.files);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName)
    .then((cache) => cache.addAll(self.shell.files.map((path) => new Request(path, { cache: 'no-cache' }))))
    .then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith('lazaret-') && name !== cacheName).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (url.pathname.startsWith('/chunks/')) event.respondWith(kept(url.pathname).then((answer) => answer ?? fetch(request)));
  else if (request.mode === 'navigate') event.respondWith(fresh(request, '/index.html'));
  else if (files.has(url.pathname)) event.respondWith(fresh(request, url.pathname));
});

function kept(path) {
  return caches.open(cacheName).then((cache) => cache.match(path));
}

// The network knows the newest; without it, or when it takes too long, what was kept is as good.
async function fresh(request, path) {
  const network = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, 3000));
  try {
    const answer = await Promise.race([network, late.then(() => kept(path))]);
    if (answer) return answer;
    return await network;
  } catch (failure) {
    const answer = await kept(path);
    if (answer) return answer;
    throw failure;
  }
}
