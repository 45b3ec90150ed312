/** Tests of the consensus of judges. */
@NullMarked
package io.guildhall.tasks.consensus;

import org.jspecify.annotations.NullMarked;
