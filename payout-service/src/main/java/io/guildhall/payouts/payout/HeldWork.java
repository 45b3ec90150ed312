package io.guildhall.payouts.payout;

import io.guildhall.support.core.Origin;
import java.nio.ByteBuffer;

/**
 * Work that waits for the version of the rate card it was quoted from.
 *
 * @param work the work
 * @param origin where the record stands
 * @param original its bytes
 */
public record HeldWork(AcceptedWork work, Origin origin, ByteBuffer original) {}
