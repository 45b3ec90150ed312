package io.guildhall.stack.publish;

import io.guildhall.stack.json.JsonRecords.Row;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Units from JSON objects. Fields that say nothing about the work, such as a licence, may stand beside the known ones. */
final class JsonRows {

    private JsonRows() {}

    static List<UnitRow> read(List<Row> json) throws FaultyFileException {
        RowFields fields = new RowFields();
        for (Row row : json) {
            List<String> notText = row.json().properties().stream()
                    .filter(field -> isText(field.getKey()))
                    .filter(field ->
                            !field.getValue().isString() && !field.getValue().isNull())
                    .map(field -> field.getKey() + " must be text in quotes")
                    .toList();
            JsonNode options = row.json().path(RowFields.ANSWER_OPTIONS);
            if (!row.json().isObject()) {
                fields.fault(row.line(), "must be an object that describes a unit");
            } else if (!notText.isEmpty()) {
                fields.fault(row.line(), String.join(", ", notText));
            } else if (!isListOfTexts(options)) {
                fields.fault(row.line(), "answer_options must be a list of texts");
            } else {
                fields.add(row.line(), name -> row.json().path(name).asString(null), texts(options));
            }
        }
        return fields.rows();
    }

    private static boolean isText(String name) {
        return RowFields.REQUIRED.contains(name) || name.equals(RowFields.GOLD_ANSWER);
    }

    private static boolean isListOfTexts(JsonNode options) {
        return options.isMissingNode()
                || options.isNull()
                || (options.isArray() && options.valueStream().allMatch(JsonNode::isString));
    }

    private static List<String> texts(JsonNode options) {
        List<String> texts = new ArrayList<>();
        options.forEach(option -> texts.add(option.stringValue()));
        return texts;
    }
}
