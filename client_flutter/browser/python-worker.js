// Runs a packed program on Pyodide. Its first message says where things are; all others are packets for the program.
// It posts {step, done} while it starts, {ready} or {failed}, and then packets.
let receive = null;

self.onmessage = async ({data}) => {
  if (data instanceof Uint8Array) {
    receive?.(data);
    return;
  }
  try {
    await start(data);
  } catch (error) {
    self.postMessage({failed: String(error.message ?? error)});
  }
};

async function start(where) {
  self.postMessage({step: "Loading Python", done: 0.05});
  const packed = fetch(where.program);
  const {loadPyodide} = await import(where.pyodide);
  self.postMessage({step: "Starting Python", done: 0.2});
  const python = await loadPyodide({stdout: (line) => console.log(line), stderr: (line) => console.warn(line)});
  self.postMessage({step: "Loading the program", done: 0.6});
  const answer = await packed;
  if (!answer.ok) {
    throw new Error(`${where.program}: ${answer.status} ${answer.statusText}`);
  }
  python.unpackArchive(await answer.arrayBuffer(), "zip");
  python.registerJsModule("reactree_page", {
    url: where.page,
    post: (packet) => self.postMessage(packet, [packet.buffer]),
    open: (take) => {
      receive = take;
      self.postMessage({step: "Starting the program", done: 0.95});
      self.postMessage({ready: true});
    },
  });
  self.postMessage({step: "Starting the program", done: 0.7});
  await python.runPythonAsync(`
import sys
sys.path.insert(0, "/home/pyodide/packages")
from reactive.webassembly import run_program
run_program("/home/pyodide/program")
`);
  if (receive === null) {
    throw new Error("The program has ended without a call of run(main)");
  }
}
