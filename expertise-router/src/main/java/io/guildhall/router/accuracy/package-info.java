/** How often a worker's graded work was right. */
@NullMarked
package io.guildhall.router.accuracy;

import org.jspecify.annotations.NullMarked;
