package io.guildhall.stack.publish;

import io.guildhall.stack.json.JsonRecords.Row;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Units from JSON objects. Fields that say nothing about the work, such as a licence, may stand beside the known ones. */
final class JsonRows {

    private JsonRows() {}

    static List<UnitRow> read(List<Row> json, Columns names) throws FaultyFileException {
        RowFields fields = new RowFields();
        for (Row row : json) {
            List<String> notText = row.json().properties().stream()
                    .filter(field -> isText(field.getKey(), names))
                    .filter(field -> !field.getValue().isString()
                            && !field.getValue().isNumber()
                            && !field.getValue().isNull())
                    .map(field -> field.getKey() + " must be text")
                    .toList();
            JsonNode options = row.json().path(names.of(RowFields.ANSWER_OPTIONS));
            if (!row.json().isObject()) {
                fields.fault(row.line(), "must be an object that describes a unit");
            } else if (!notText.isEmpty()) {
                fields.fault(row.line(), String.join(", ", notText));
            } else if (!isListOfTexts(options)) {
                fields.fault(row.line(), names.of(RowFields.ANSWER_OPTIONS) + " must be a list of texts");
            } else {
                fields.add(
                        row.line(),
                        name -> names.value(
                                name, theirs -> row.json().path(theirs).asString(null)),
                        texts(options, names));
            }
        }
        return fields.rows();
    }

    private static boolean isText(String theirs, Columns names) {
        return RowFields.ALL.stream()
                .filter(field -> !field.equals(RowFields.ANSWER_OPTIONS))
                .anyMatch(field -> names.of(field).equals(theirs));
    }

    private static boolean isListOfTexts(JsonNode options) {
        return options.isMissingNode()
                || options.isNull()
                || (options.isArray() && options.valueStream().allMatch(JsonNode::isString));
    }

    private static List<String> texts(JsonNode options, Columns names) {
        String joined = names.values().get(RowFields.ANSWER_OPTIONS);
        if (options.isEmpty() && joined != null) {
            return CsvRows.split(joined);
        }
        List<String> texts = new ArrayList<>();
        options.forEach(option -> texts.add(option.stringValue()));
        return texts;
    }
}
