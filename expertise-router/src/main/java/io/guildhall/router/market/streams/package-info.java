/** Carries records to and from {@link io.guildhall.router.market}. */
@NullMarked
package io.guildhall.router.market.streams;

import org.jspecify.annotations.NullMarked;
