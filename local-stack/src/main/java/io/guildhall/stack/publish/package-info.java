/** Demand from files: read, checked by line, grouped into requests, sent, and followed to its results. */
@NullMarked
package io.guildhall.stack.publish;

import org.jspecify.annotations.NullMarked;
