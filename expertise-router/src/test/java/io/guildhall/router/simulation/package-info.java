/** A week of work, with people and demand from a seed, matched by several rules to compare them. */
@NullMarked
package io.guildhall.router.simulation;

import org.jspecify.annotations.NullMarked;
