package io.guildhall.stack.reconcile;

/** What is guaranteed, in the order and with the numbers of the documentation. */
public enum Guarantee {
    /** An accepted demandId stands for ever, and for one request. */
    DEMAND_ONCE(1),
    /** Every record sent in ends in an effect, a refusal or a dead letter. */
    NOTHING_VANISHES(2),
    /** One live lease per task; a submission counts if it was appended before its lease ended. */
    ONE_HOLDER(3),
    /** Who does a task is entitled to, by the records named in its basis. */
    RIGHT_PEOPLE(4),
    /** What is paid is what was quoted, from a rate card in force. */
    QUOTE_IS_PRICE(5),
    /** Each accepted task has one payout, and nothing else has. */
    PAID_ONCE(6),
    /** Spent and reserved money of a demand never exceed its budget. */
    WITHIN_BUDGET(7),
    /** Journals sum to zero, agree with the payouts, and form an unbroken chain. */
    BALANCED(8),
    /** Each submission gets a verdict, each withdrawal and each demand an end. */
    ANSWERED(9);

    private final int number;

    Guarantee(int number) {
        this.number = number;
    }

    /** Number in the documentation, from 1. */
    public int number() {
        return number;
    }
}
