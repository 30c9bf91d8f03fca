"""An MLflow server for one test, with a client of MLflow that does what the test says.

usage: serve.py FOLDER

The server is MLflow's own, on SQLite and artifacts in FOLDER, at a free port. Standard input has a line of JSON for each call, standard output the answer:
first {"port": …}, then for ["create_registered_model", {"name": …}] what MlflowClient returned, as far as tests need it. Besides the methods of the client:

    ["expect", {"authorization": …}]     from now on answer 401 to whoever shows something else
    ["trouble", {"status": …, "count": …, "behind": …}]
                                         answer so many requests with a status, once so many were answered
    ["requests", {}]                     what was asked since the last time, as "path?query"
    ["create_registered_models", {"names": …, "from": …, "to": …}]
                                         registers many, with numbers behind their names
    ["reset", {}]                        no registered models, and none of the above
"""

import json
import os
import socket
import shutil
import sys
import threading

folder = os.path.abspath(sys.argv[1])
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
os.environ["GIT_PYTHON_REFRESH"] = "quiet"
os.environ["MLFLOW_SERVER_ENABLE_JOB_EXECUTION"] = "false"
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # what libraries print is no answer

from mlflow import server as mlflow_server  # noqa: E402

os.environ[mlflow_server.BACKEND_STORE_URI_ENV_VAR] = f"sqlite:///{folder}/mlflow.db"
os.environ[mlflow_server.ARTIFACT_ROOT_ENV_VAR] = "mlflow-artifacts:/"
os.environ[mlflow_server.ARTIFACTS_DESTINATION_ENV_VAR] = f"{folder}/artifacts"
os.environ[mlflow_server.SERVE_ARTIFACTS_ENV_VAR] = "true"

import mlflow  # noqa: E402
import uvicorn  # noqa: E402
from mlflow.server.fastapi_app import app  # noqa: E402
from mlflow.tracking import MlflowClient  # noqa: E402


class Door:
    """Stands before the server, as a proxy that knows users does, and sees what is asked."""

    def __init__(self):
        self.authorization = None
        self.trouble = None
        self.requests = []
        self.isOpen = threading.Event()

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http" or self.isOpen.is_set():
            return await app(scope, receive, send)
        headers = dict(scope["headers"])
        self.requests.append(scope["path"] + "?" + scope["query_string"].decode())
        status = None
        if self.authorization is not None and headers.get(b"authorization", b"").decode() != self.authorization:
            status = 401
        elif self.trouble is not None:
            if self.trouble["behind"] > 0:
                self.trouble["behind"] -= 1
            elif self.trouble["count"] > 0:
                self.trouble["count"] -= 1
                status = self.trouble["status"]
        if status is None:
            return await app(scope, receive, send)
        await send({"type": "http.response.start", "status": status, "headers": [(b"retry-after", b"0")]})
        await send({"type": "http.response.body", "body": b"no"})


def told(result):
    """What tests need of what the client returned."""
    info = getattr(result, "info", None)
    return {
        "version": getattr(result, "version", None),
        "run": getattr(info, "run_id", None),
        "model": getattr(result, "model_id", None),
        "text": result if isinstance(result, str) else None,
    }


def answer(value):
    answers.write(json.dumps(value) + "\n")
    answers.flush()


door = Door()
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
port = listener.getsockname()[1]
uvicorn_server = uvicorn.Server(uvicorn.Config(door, log_level="error"))
thread = threading.Thread(target=uvicorn_server.run, kwargs={"sockets": [listener]}, daemon=True)
thread.start()
mlflow.set_tracking_uri(f"http://127.0.0.1:{port}")
client = MlflowClient()
door.isOpen.set()
client.search_registered_models(max_results=1)  # makes the tables
door.isOpen.clear()
answer({"port": port})
for line in sys.stdin:
    name, arguments = json.loads(line)
    try:
        if name == "expect":
            door.authorization = arguments["authorization"]
            answer({})
        elif name == "trouble":
            door.trouble = {"behind": 0, **arguments}
            answer({})
        elif name == "reset":
            door.isOpen.set()
            for model in client.search_registered_models(max_results=1000):
                client.delete_registered_model(model.name)
            door.isOpen.clear()
            door.authorization, door.trouble, door.requests = None, None, []
            answer({})
        elif name == "create_registered_models":
            door.isOpen.set()
            for number in range(arguments["from"], arguments["to"]):
                client.create_registered_model(f"{arguments['names']}{number}")
            door.isOpen.clear()
            answer({})
        elif name == "requests":
            answer({"requests": door.requests})
            door.requests = []
        else:
            door.isOpen.set()
            try:
                answer(told(getattr(client, name)(**arguments)))
            finally:
                door.isOpen.clear()
    except Exception as error:  # the test shows it
        answer({"error": f"{type(error).__name__}: {error}"})
shutil.rmtree(folder, ignore_errors=True)
