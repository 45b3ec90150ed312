"""Avro values in Confluent's wire format: a zero byte, the four-byte id of the writer's schema, the Avro bytes.

confluent_kafka brings serializers for this, but they need fastavro, which Debian 12 does not have. The format is small
enough to show.
"""
import io
import json
import struct
import sys
import urllib.request
from functools import cache

import avro.io
import avro.schema

_HEADER = struct.Struct(">bI")
_CONFLUENT = 0


class Registry:
    """Asks each question once: an id means the same schema for ever."""

    def __init__(self, url):
        self._url = url.rstrip("/")
        self.by_id = cache(lambda schema_id: avro.schema.parse(self._get(f"/schemas/ids/{schema_id}")["schema"]))
        self.latest = cache(self._latest)

    def _latest(self, subject):
        version = self._get(f"/subjects/{subject}/versions/latest")
        return version["id"], avro.schema.parse(version["schema"])

    def _get(self, path):
        try:
            with urllib.request.urlopen(self._url + path, timeout=10) as response:
                return json.load(response)
        except OSError as error:
            sys.exit(f"the registry does not give {self._url + path}: {error}")

    def encode(self, topic, record):
        """A topic of one type has the subject <topic>-value; all topics that outsiders write to are such."""
        schema_id, schema = self.latest(f"{topic}-value")
        # Unlike most Avro libraries, this one does not fill in the defaults of fields that are left out.
        defaults = {field.name: field.default for field in schema.fields if field.has_default}
        out = io.BytesIO(_HEADER.pack(_CONFLUENT, schema_id))
        out.seek(_HEADER.size)
        avro.io.DatumWriter(schema).write(defaults | record, avro.io.BinaryEncoder(out))
        return out.getvalue()

    def decode(self, payload):
        """The full name of the record's type, which is how types are told apart on a topic of several, and the record."""
        magic, schema_id = _HEADER.unpack_from(payload)
        if magic != _CONFLUENT:
            raise ValueError(f"not in Confluent's wire format: begins with {magic}")
        schema = self.by_id(schema_id)
        body = avro.io.BinaryDecoder(io.BytesIO(payload[_HEADER.size :]))
        return schema.fullname, avro.io.DatumReader(schema).read(body)
