package io.guildhall.payouts.payout;

import io.guildhall.payouts.floor.FloorShortfall;
import io.guildhall.payouts.severance.SeveranceOwed;
import io.guildhall.support.work.Engagement;
import java.time.Instant;
import org.joda.money.BigMoney;

/** Money owed for one cause, once. Its id follows from the cause and is also that of its journal. */
public sealed interface Payout {

    /** Derived from the cause, never used twice. */
    String payoutId();

    /** Whose earnings it changes. */
    String workerId();

    /** Who receives it, or returns it. */
    String payeeId();

    /** Under which engagement. */
    Engagement engagement();

    /** How much: above zero, whatever the direction. */
    BigMoney amount();

    /** When it was issued. */
    Instant issuedAt();

    /** One that pays for work, or takes that back. */
    sealed interface OfWork extends Payout {

        /** The work, as it was accepted. */
        AcceptedWork work();

        @Override
        default String workerId() {
            return work().workerId();
        }

        @Override
        default String payeeId() {
            return work().terms().payeeId();
        }

        @Override
        default Engagement engagement() {
            return work().terms().engagement();
        }

        @Override
        default BigMoney amount() {
            return work().terms().pay();
        }
    }

    /** A payment of accepted work. */
    record TaskPayout(AcceptedWork work, Instant issuedAt) implements OfWork {

        @Override
        public String payoutId() {
            return work.payoutId();
        }
    }

    /** A payment that is taken back, and the fee with it. */
    record Reversal(AcceptedWork work, ReversedWork reversed, Instant issuedAt) implements OfWork {

        @Override
        public String payoutId() {
            return reversed.outcomeId();
        }
    }

    /** What was missing to the floor of a week. */
    record TopUp(FloorShortfall shortfall, Instant issuedAt) implements Payout {

        @Override
        public String payoutId() {
            return shortfall.weekId() + '/' + shortfall.number();
        }

        @Override
        public String workerId() {
            return shortfall.workerId();
        }

        @Override
        public String payeeId() {
            return shortfall.payeeId();
        }

        @Override
        public Engagement engagement() {
            return shortfall.engagement();
        }

        @Override
        public BigMoney amount() {
            return shortfall.amount();
        }
    }

    /** Pay for a notice period. */
    record Severance(SeveranceOwed owed, Instant issuedAt) implements Payout {

        @Override
        public String payoutId() {
            return owed.offboarding().offboardingId() + '/' + owed.number();
        }

        @Override
        public String workerId() {
            return owed.offboarding().workerId();
        }

        @Override
        public String payeeId() {
            return owed.payeeId();
        }

        @Override
        public Engagement engagement() {
            return owed.offboarding().engagement();
        }

        @Override
        public BigMoney amount() {
            return owed.amount();
        }
    }
}
