package io.guildhall.tasks.review;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, once per demand, what about, once per unit, and the known right answers. Kept as long as work on it can
 * be reversed and a reversal appealed, which is for ever.
 */
public final class Briefs {

    /** One text. */
    record Text(String text) {}

    private final Table<Text> instructions;
    private final Table<Text> contents;
    private final Table<Text> gold;

    public Briefs(Tables tables) {
        instructions = tables.table("instructions", Text.class);
        contents = tables.table("content", Text.class);
        gold = tables.table("gold", Text.class);
    }

    /** What to show of that unit. */
    public Brief of(String demandId, String unitId) {
        Text asked = instructions.get(demandId);
        Text content = contents.get(key(demandId, unitId));
        if (asked == null) {
            throw new IllegalStateException("no instructions of demand " + demandId);
        }
        return new Brief(asked.text(), content == null ? null : content.text());
    }

    /** The known right answer of that unit. */
    public @Nullable String gold(String demandId, String unitId) {
        Text answer = gold.get(key(demandId, unitId));
        return answer == null ? null : answer.text();
    }

    /** Keeps what a demand asks. */
    public void instruct(String demandId, String text) {
        instructions.put(demandId, new Text(text));
    }

    /** Keeps what a unit shows, or where that is to be had, and its known right answer. */
    public void show(String demandId, String unitId, @Nullable String content, @Nullable String rightAnswer) {
        if (content != null) {
            contents.put(key(demandId, unitId), new Text(content));
        }
        if (rightAnswer != null) {
            gold.put(key(demandId, unitId), new Text(rightAnswer));
        }
    }

    private static String key(String demandId, String unitId) {
        return demandId + "/" + unitId;
    }
}
