// Everything works without this file. With it files may be dropped, are sent as soon as they are chosen, and the page
// tells what becomes of each while it is read.
"use strict";
document.documentElement.classList.add("scripted");

document.addEventListener("DOMContentLoaded", () => {
  wire(document);
  listen();
});

function wire(root) {
  for (const form of root.querySelectorAll("form.upload")) {
    form.addEventListener("change", (event) => {
      if (event.target.type === "file" && event.target.files.length) send(form, [...event.target.files].map(named));
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.type !== "file") return;
      event.preventDefault(); // it looks like a button, so it opens like one
      event.target.click();
    });
  }
}

const named = (file) => [file, file.webkitRelativePath || file.name];

// ---------------------------------------------------------------- dropping

const target = () => document.querySelector("form.more-files") || document.querySelector("form.upload");
const carries = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

addEventListener("dragover", (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  document.documentElement.classList.add("dragging");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.documentElement.classList.remove("dragging");
});
addEventListener("drop", async (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  document.documentElement.classList.remove("dragging");
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
  const files = entries.every(Boolean)
    ? (await Promise.all(entries.map((entry) => walk(entry, "")))).flat()
    : [...event.dataTransfer.files].map(named);
  const form = target();
  if (form && files.length) send(form, files);
});

async function walk(entry, above) {
  const path = above + entry.name;
  if (entry.isFile) return [[await new Promise((found, failed) => entry.file(found, failed)), path]];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((read, failed) => reader.readEntries(read, failed));
    if (!some.length) break;
    found.push(...some);
  }
  return (await Promise.all(found.map((each) => walk(each, path + "/")))).flat();
}

// ---------------------------------------------------------------- sending

function send(form, files) {
  const body = new FormData();
  for (const field of form.elements) if (field.name && field.type !== "file") body.append(field.name, field.value);
  for (const [file, path] of files) body.append("files", file, path);
  const status = form.querySelector(".status");
  const bar = document.createElement("progress");
  status.classList.remove("wrong");
  status.replaceChildren(form.dataset.sending + " ", bar);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  const failed = (message) => {
    status.classList.add("wrong");
    status.textContent = message || form.dataset.failed;
    form.reset();
  };
  request.addEventListener("load", () => {
    const answer = parsed(request.responseText);
    if (request.status === 200 && answer.to) location.assign(answer.to);
    else failed(answer.message);
  });
  request.addEventListener("error", () => failed());
  request.send(body);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

// ---------------------------------------------------------------- while files are read

function listen() {
  const visit = document.getElementById("visit");
  if (!visit || visit.dataset.done === "yes" || !window.EventSource) return;
  const source = new EventSource(visit.dataset.events);
  source.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (state.over || state.done) {
      source.close();
      state.over ? location.reload() : refresh();
      return;
    }
    for (const file of state.files) {
      const chip = document.querySelector(`[data-number="${file.number}"]`);
      if (chip && chip.textContent !== file.word) {
        chip.textContent = file.word;
        chip.className = `chip ${file.look}`;
      }
    }
    const queue = document.getElementById("queue");
    if (queue && state.queue) queue.textContent = state.queue;
  });
}

// The answer takes the place of the files' states; whoever uses a keyboard or hears the page is led to it.
async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return location.reload();
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  const open = document.querySelector("details.ask[open], details.swap[open]");
  if (open) {
    // somebody is answering or choosing: nothing is taken from under her hands
    const said = document.getElementById("said");
    said.className = "";
    said.replaceChildren(Object.assign(document.createElement("a"), { href: location.href, textContent: made.title }));
    return;
  }
  document.title = made.title;
  for (const sheet of made.head.querySelectorAll('link[href*="boxes.css"]')) document.head.append(sheet);
  document.querySelector("footer").replaceWith(made.querySelector("footer"));
  document.querySelector("main").replaceWith(made.querySelector("main"));
  wire(document.querySelector("main"));
  const heading = document.querySelector("main h1");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  listen();
}
