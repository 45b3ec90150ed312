/** Runs the topology of a service under its production settings, without a cluster. */
@NullMarked
package io.guildhall.support.harness;

import org.jspecify.annotations.NullMarked;
