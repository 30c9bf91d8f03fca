"""Says whether huggingface_hub reads each of the webhook bodies in a file (a JSON list) as one of its own."""

import json
import sys

from huggingface_hub import WebhookPayload

with open(sys.argv[1], encoding="utf-8") as file:
    bodies = json.load(file)
assert bodies, "no bodies"
for body in bodies:
    payload = WebhookPayload.model_validate(body)
    # A field that the client passed over is one that it does not know by that name.
    assert payload.repo.name == body["repo"]["name"]
    assert payload.event.action == body["event"]["action"] and payload.event.scope == body["event"]["scope"]
    assert (payload.movedTo is None) == ("movedTo" not in body)
    assert (payload.updatedRefs is None) == ("updatedRefs" not in body)
    assert (payload.discussion is None) == ("discussion" not in body)
