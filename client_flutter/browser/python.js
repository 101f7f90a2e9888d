// The page's side of a program that runs in the browser. The client calls jsConnect, jsSend and jsDisconnect; the
// program runs in a worker, which starts at once, while the client is still being loaded.
(() => {
  const workerUrl = new URL("python-worker.js", document.currentScript.src);
  let running = launch();

  function launch() {
    const worker = new Worker(workerUrl, {type: "module"});
    const program = {worker, deliver: null, ended: false};
    program.ready = new Promise((resolve, reject) => {
      worker.onmessage = ({data}) => {
        if (data instanceof Uint8Array) {
          program.deliver?.(data);
          uncover();
        } else if (data.failed !== undefined) {
          reject(new Error(data.failed));
        } else if (data.ready) {
          resolve();
        } else {
          show(data.step, data.done);
        }
      };
      worker.onerror = (event) => reject(new Error(event.message || "the worker could not be loaded"));
    });
    program.ready.catch((error) => {
      console.error(`The program did not start: ${error.message}`);
      uncover();
    });
    worker.postMessage({
      pyodide: new URL(flet.pyodideUrl, document.baseURI).href,
      program: new URL(flet.appPackageUrl, document.baseURI).href,
      page: document.baseURI,
    });
    return program;
  }

  function show(step, done) {
    const screen = document.getElementById("starting");
    if (screen) {
      screen.querySelector("progress").value = done;
      screen.querySelector("p").textContent = step;
    }
  }

  function uncover() {
    const screen = document.getElementById("starting");
    if (screen) {  // when what was just handed over has been painted
      requestAnimationFrame(() => requestAnimationFrame(() => screen.remove()));
    }
  }

  globalThis.jsConnect = async (_app, _arguments, deliver) => {
    if (running.ended) {
      running = launch();
    }
    running.deliver = deliver;
    await running.ready;
  };

  globalThis.jsSend = async (_app, packet) => running.worker.postMessage(packet, [packet.buffer]);

  globalThis.jsDisconnect = async () => {
    running.ended = true;
    running.worker.terminate();
  };
})();
