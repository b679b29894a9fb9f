"""Write trained weights as an ONNX graph with 8-bit weights, the file that ships.

The graph takes ``ids`` and ``segment`` (B, T, whole numbers) and ``mask`` (B, T, 1.0 where there is
a word piece) and answers with probabilities: ``token`` (B, T, 11), ``gravity`` (B, T, 3), ``post``
(B, 11), ``about`` (B, 5). Word embeddings and the encoder's matrices are kept in 8 bits, a scale
for each row or column; everything else, the heads too, stays as it was trained.
"""

import tempfile
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from checks.reader.labels import ABOUT, CATEGORIES, SEVERITIES
from scripts.reader.network import CHANNELS, HEADS, LAYERS

_OPSET = 20  # the first with Gelu and the newest that a two-year-old onnxruntime reads
Arrays = dict[str, npt.NDArray[np.float32]]


def write(weights: Arrays, to: Path) -> None:
    """Write the graph; the same weights give the same bytes."""
    whole = _Graph(weights).model()
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        onnx.save(whole, plain)
        quantize_dynamic(
            plain,
            to,
            per_channel=True,
            weight_type=QuantType.QUInt8,
            op_types_to_quantize=["MatMul", "Gather"],
            nodes_to_exclude=[
                node.name for node in whole.graph.node if node.name.startswith("head")
            ],
        )


class _Graph:
    """Builds the nodes one after another; every method returns the name of its result."""

    def __init__(self, weights: Arrays) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._kept: dict[str, onnx.TensorProto] = {}

    def model(self) -> onnx.ModelProto:
        x = self._embeddings()
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.")
        self._heads(x)
        shape = ["count", "length"]
        widths = {"token": len(CATEGORIES), "gravity": len(SEVERITIES)}
        wholes = {"post": len(CATEGORIES), "about": len(ABOUT)}
        graph = helper.make_graph(
            self._nodes,
            "reader",
            [
                helper.make_tensor_value_info("ids", TensorProto.INT64, shape),
                helper.make_tensor_value_info("segment", TensorProto.INT64, shape),
                helper.make_tensor_value_info("mask", TensorProto.FLOAT, shape),
            ],
            [
                *(
                    helper.make_tensor_value_info(name, TensorProto.FLOAT, [*shape, width])
                    for name, width in widths.items()
                ),
                *(
                    helper.make_tensor_value_info(name, TensorProto.FLOAT, ["count", width])
                    for name, width in wholes.items()
                ),
            ],
            list(self._kept.values()),
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)])
        model.ir_version = 9
        onnx.checker.check_model(model)
        return model

    def _op(self, kind: str, *inputs: str, name: str = "", **attributes: object) -> str:
        out = name or f"{kind}.{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [out], name=out, **attributes))
        return out

    def _constant(self, name: str, value: npt.NDArray[np.generic]) -> str:
        self._kept.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _weight(self, name: str) -> str:
        return self._constant(name, self._weights[name])

    def _numbers(self, *values: int) -> str:
        name = "numbers." + ".".join(map(str, values))
        return self._constant(name, np.array(values, np.int64))

    def _dense(self, x: str, name: str) -> str:
        turned = self._constant(name + ".matrix", self._weights[name + ".weight"].T)
        product = self._op("MatMul", x, turned, name=name + ".product")
        return self._op("Add", product, self._weight(name + ".bias"))

    def _norm(self, x: str, name: str) -> str:
        scale, shift = self._weight(name + ".weight"), self._weight(name + ".bias")
        return self._op("LayerNormalization", x, scale, shift, axis=-1, epsilon=1e-12)

    def _embeddings(self) -> str:
        e = "embeddings."
        words = self._op("Gather", self._weight(e + "word_embeddings.weight"), "ids")
        kinds = self._op("Gather", self._weight(e + "token_type_embeddings.weight"), "segment")
        length = self._op("Shape", "ids", start=1, end=2)
        places = self._op(
            "Slice",
            self._weight(e + "position_embeddings.weight"),
            self._numbers(0),
            length,
            self._numbers(0),
        )
        x = self._op("Add", self._op("Add", words, kinds), places)
        return self._norm(x, e + "LayerNorm")

    def _layer(self, x: str, at: str) -> str:
        def parted(part: str, order: list[int]) -> str:
            flat = self._dense(x, f"{at}attention.self.{part}")
            shape = self._numbers(0, 0, HEADS, CHANNELS // HEADS)
            return self._op("Transpose", self._op("Reshape", flat, shape), perm=order)

        query, value = parted("query", [0, 2, 1, 3]), parted("value", [0, 2, 1, 3])
        match = self._op("MatMul", query, parted("key", [0, 2, 3, 1]))
        scale = self._constant("scale", np.array((CHANNELS / HEADS) ** -0.5, np.float32))
        match = self._op("Add", self._op("Mul", match, scale), self._hidden())
        seen = self._op("MatMul", self._op("Softmax", match, axis=-1), value)
        seen = self._op("Transpose", seen, perm=[0, 2, 1, 3])
        seen = self._op("Reshape", seen, self._numbers(0, 0, CHANNELS))
        seen = self._dense(seen, at + "attention.output.dense")
        x = self._norm(self._op("Add", x, seen), at + "attention.output.LayerNorm")
        wide = self._op("Gelu", self._dense(x, at + "intermediate.dense"))
        wide = self._dense(wide, at + "output.dense")
        return self._norm(self._op("Add", x, wide), at + "output.LayerNorm")

    def _hidden(self) -> str:
        """Padding must not be looked at: a large minus where the mask is 0."""
        if not any(node.output[0] == "hidden" for node in self._nodes):
            wide = self._op("Unsqueeze", "mask", self._numbers(1, 2))
            one = self._constant("one", np.array(1, np.float32))
            far = self._constant("far", np.array(1e9, np.float32))
            self._op("Mul", self._op("Sub", wide, one), far, name="hidden")
        return "hidden"

    def _heads(self, x: str) -> None:
        def head(x: str, name: str) -> str:
            return self._dense(x, f"head.{name}")

        self._op("Sigmoid", head(x, "token"), name="token")
        self._op("Sigmoid", head(x, "gravity"), name="gravity")
        own = self._op("Mul", self._op("Cast", "segment", to=TensorProto.FLOAT), "mask")
        wide = self._op("Unsqueeze", own, self._numbers(2))
        total = self._op("ReduceSum", self._op("Mul", x, wide), self._numbers(1), keepdims=0)
        count = self._op("ReduceSum", own, self._numbers(1))
        one = self._constant("one", np.array(1, np.float32))
        pooled = self._op("Div", total, self._op("Max", count, one))
        self._op("Sigmoid", head(pooled, "post"), name="post")
        self._op("Softmax", head(pooled, "about"), axis=-1, name="about")
