/** Records into and out of a running cluster, typed by the topic catalogue. */
@NullMarked
package io.guildhall.stack.cluster;

import org.jspecify.annotations.NullMarked;
