#!/usr/bin/env python3
"""Reads from the Hub at HF_ENDPOINT with the client that people use, and prints as JSON what it got.

Usage: read_hub.py QUESTION [ARGUMENT...], where a question is one of the functions below.
"""

import hashlib
import json
import os
import sys

import huggingface_hub
from huggingface_hub import HfApi, ModelCard, hf_hub_download, snapshot_download
from huggingface_hub.utils import get_session, parse_ratelimit_headers

API = HfApi()


def refusal(call):
    """The class and status of the error that a call ends with; None where it ends well."""
    try:
        call()
    except Exception as error:
        response = getattr(error, "response", None)
        return [type(error).__name__, None if response is None else response.status_code]
    return None


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def sibling(sibling):
    lfs = sibling.lfs
    return {
        "path": sibling.rfilename,
        "size": sibling.size,
        "blob": sibling.blob_id,
        "lfs": None if lfs is None else {"sha256": lfs.sha256, "size": lfs.size, "pointer": lfs.pointer_size},
    }


def entry(entry):
    is_file = hasattr(entry, "blob_id")
    commit = entry.last_commit
    return {
        "path": entry.path,
        "object": entry.blob_id if is_file else entry.tree_id,
        "size": entry.size if is_file else None,
        "sha256": entry.lfs.sha256 if is_file and entry.lfs else None,
        "commit": None if commit is None else commit.oid,
    }


def lists():
    """Lists of models, asked for in every way."""
    full = list(API.list_models(full=True, cardData=True, fetch_config=True, sort="created_at"))
    expanded = list(API.list_models(expand=["sha", "lastModified", "baseModels", "gated", "tags"], sort="created_at"))
    return {
        "all": [model.id for model in API.list_models(sort="created_at")],
        "author": sorted(model.id for model in API.list_models(author="ada")),
        "search": sorted(model.id for model in API.list_models(search="aurora gguf")),
        "children": sorted(model.id for model in API.list_models(filter="base_model:aurora/Aurora-7B")),
        "quantized": sorted(model.id for model in API.list_models(filter=["base_model:quantized:aurora/Aurora-7B", "gguf"])),
        "licensed": sorted(model.id for model in API.list_models(filter="license:mit")),
        "limited": [model.id for model in API.list_models(limit=3, sort="downloads")],
        "full": [
            {
                "id": model.id,
                "author": model.author,
                "sha": model.sha,
                "modified": model.last_modified.isoformat(),
                "created": model.created_at.isoformat(),
                "downloads": model.downloads,
                "likes": model.likes,
                "gated": model.gated,
                "private": model.private,
                "tags": model.tags,
                "library": model.library_name,
                "pipeline": model.pipeline_tag,
                "files": [sibling.rfilename for sibling in model.siblings],
                "license": model.card_data.license if model.card_data else None,
                "base": model.card_data.base_model if model.card_data else None,
                "config": model.config,
            }
            for model in full
        ],
        "expanded": [
            {
                "id": model.id,
                "sha": model.sha,
                "gated": model.gated,
                "base": None if model.base_models is None else [model.base_models["relation"]] + [m["id"] for m in model.base_models["models"]],
                "downloads": model.downloads,
            }
            for model in expanded
        ],
        "refused": refusal(lambda: list(API.list_models(expand=["childrenModelCount"]))),
    }


def information(repository, commit):
    """What there is to know about one model."""
    plain = API.model_info(repository)
    detailed = API.model_info(repository, files_metadata=True)
    expanded = API.model_info(repository, expand=["baseModels", "childrenModelCount", "usedStorage", "safetensors", "gguf", "createdAt"])
    refs = API.list_repo_refs(repository, include_pull_requests=True)
    return {
        "id": plain.id,
        "sha": plain.sha,
        "tags": plain.tags,
        "card": plain.card_data.to_dict(),
        "config": plain.config,
        "safetensors": None if plain.safetensors is None else {"parameters": plain.safetensors.parameters, "total": plain.safetensors.total},
        "files": [sibling.rfilename for sibling in plain.siblings],
        "blobs": [sibling(one) for one in detailed.siblings],
        "base": expanded.base_models,
        "children": expanded.children_model_count,
        "storage": expanded.used_storage,
        "absent": expanded.tags,
        "older": API.model_info(repository, revision=commit).sha,
        "tagged": API.model_info(repository, revision="v1.0").sha,
        "branch": API.model_info(repository, revision="refs/pr/1").sha,
        "listed": API.list_repo_files(repository),
        "tree": [entry(one) for one in API.list_repo_tree(repository)],
        "whole": [entry(one) for one in API.list_repo_tree(repository, recursive=True, expand=True)],
        "below": [entry(one) for one in API.list_repo_tree(repository, "original/deep")],
        "paths": [entry(one) for one in API.get_paths_info(repository, ["README.md", "original", "nothing"], expand=True)],
        "refs": {
            "branches": [one.name for one in refs.branches],
            "tags": [[one.name, one.target_commit] for one in refs.tags],
            "requests": [one.ref for one in refs.pull_requests],
        },
        "commits": [[one.commit_id, one.title] for one in API.list_repo_commits(repository)],
        "exists": [API.repo_exists(repository), API.repo_exists("nobody/nothing"), API.file_exists(repository, "config.json")]
        + [API.file_exists(repository, "nothing.json"), API.revision_exists(repository, "v1.0"), API.revision_exists(repository, "v9")],
    }


def downloads(repository, large, former):
    """Files of a model, one by one and all together, and by the name that it had before."""
    snapshot = snapshot_download(repository)
    files = sorted(os.path.relpath(os.path.join(folder, name), snapshot) for folder, _, names in os.walk(snapshot) for name in names)
    url = huggingface_hub.hf_hub_url(repository, large)
    metadata = huggingface_hub.get_hf_file_metadata(url)
    text = huggingface_hub.get_hf_file_metadata(huggingface_hub.hf_hub_url(repository, "README.md"))
    weights = API.get_safetensors_metadata(repository)
    weights_file = weights.files_metadata["model.safetensors"]
    card = ModelCard.load(repository)
    return {
        "commit": os.path.basename(snapshot),
        "files": files,
        "hashes": {name: sha256(os.path.join(snapshot, name)) for name in files},
        "large": {"etag": metadata.etag, "size": metadata.size, "commit": metadata.commit_hash, "moved": metadata.location != url},
        "text": {"etag": text.etag, "size": text.size, "commit": text.commit_hash},
        "one": sha256(hf_hub_download(repository, "original/deep/notes.txt", force_download=True)),
        "old": sha256(hf_hub_download(repository, large, force_download=True)),
        "former": sha256(hf_hub_download(former, "README.md")),
        "formerID": API.model_info(former).id,
        "weights": {
            "sharded": weights.sharded,
            "parameters": weights.parameter_count,
            "tensors": {name: [tensor.dtype, list(tensor.shape)] for name, tensor in weights_file.tensors.items()},
        },
        "card": {"license": card.data.license, "base": card.data.base_model, "text": card.text.strip()},
    }


def refusals(stranger, guest):
    """What may not be read, without a token, with a stranger's and with a guest's."""
    return {
        "snapshot": refusal(lambda: snapshot_download("ada/Gated", token=False)),
        "gated": [refusal(lambda token=token: hf_hub_download("ada/Gated", "README.md", token=token)) for token in (False, stranger, guest)],
        "gatedInformation": refusal(lambda: API.model_info("ada/Gated", token=False)),
        "private": [refusal(lambda token=token: API.model_info("ada/Private", token=token)) for token in (False, stranger, guest)],
        "missing": [refusal(lambda token=token: hf_hub_download("ada/Missing", "README.md", token=token)) for token in (False, stranger)],
        "missingCard": refusal(lambda: ModelCard.load("ada/Missing", token=False)),
        "entry": refusal(lambda: hf_hub_download("ada/Open", "nothing.txt", token=False)),
        "revision": refusal(lambda: hf_hub_download("ada/Open", "README.md", revision="v9", token=False)),
        "revisionInformation": refusal(lambda: API.model_info("ada/Open", revision="v9", token=False)),
        "disabled": refusal(lambda: API.model_info("ada/Disabled", token=False)),
        "disabledFile": refusal(lambda: huggingface_hub.get_hf_file_metadata(huggingface_hub.hf_hub_url("ada/Disabled", "README.md"), token=False)),
        "legal": refusal(lambda: API.model_info("ada/Legal", token=False)),
        "unknownToken": refusal(lambda: API.model_info("ada/Open", token="hf_unknown")),
        "whoami": API.whoami(token=guest)["name"],
        "unknown": refusal(lambda: API.whoami(token="hf_unknown")),
        "seen": [sorted(model.id for model in API.list_models(author="ada", token=token)) for token in (False, guest)],
    }


def pages():
    """All models, through whatever is in the way, and how the client reads the limits."""
    ids = [model.id for model in API.list_models(limit=1000, sort="created_at")]
    limits = parse_ratelimit_headers(get_session().get(f"{API.endpoint}/api/models?limit=1").headers)
    return {"ids": ids, "limits": None if limits is None else [limits.resource_type, limits.limit, limits.window_seconds]}


def payloads(path):
    """The bodies that a webhook got, as the client reads them."""
    from huggingface_hub import WebhookPayload

    with open(path, encoding="utf-8") as file:
        read = [WebhookPayload.model_validate(body) for body in json.load(file)]
    return [
        {
            "action": one.event.action,
            "scope": one.event.scope,
            "name": one.repo.name,
            "id": one.repo.id,
            "version": one.webhook.version,
            "moved": one.movedTo.name if one.movedTo else None,
            "refs": [[ref.ref, ref.oldSha, ref.newSha] for ref in one.updatedRefs or []],
        }
        for one in read
    ]


def gguf(repository, path, size):
    """What the package gguf reads in a file of which only the beginning is downloaded; the rest is a hole."""
    from gguf import GGUFReader

    head = get_session().get(huggingface_hub.hf_hub_url(repository, path), headers={"Range": "bytes=0-1048575"})
    assert head.status_code == 206, head.status_code
    place = os.path.join(os.environ["HF_HOME"], "weights.gguf")
    with open(place, "wb") as file:
        file.write(head.content)
        file.truncate(int(size))
    reader = GGUFReader(place)
    return {
        "architecture": reader.get_field("general.architecture").contents(),
        "layers": int(reader.get_field(f"{reader.get_field('general.architecture').contents()}.block_count").contents()),
        "weights": int(sum(int(tensor.n_elements) for tensor in reader.tensors)),
        "tensors": len(reader.tensors),
        "end": int(reader.tensors[-1].data_offset + reader.tensors[-1].n_bytes),
    }


def safetensors(repository):
    """How many weights the client counts in a repository of generated weights."""
    metadata = API.get_safetensors_metadata(repository)
    return {"parameters": metadata.parameter_count, "tensors": len(metadata.weight_map)}


QUESTIONS = {
    question.__name__: question for question in (lists, information, downloads, refusals, pages, payloads, gguf, safetensors)
}

if __name__ == "__main__":
    json.dump(QUESTIONS[sys.argv[1]](*sys.argv[2:]), sys.stdout, default=str)
