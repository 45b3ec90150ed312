/** Workers' objections to rejections and reversals. */
@NullMarked
package io.guildhall.tasks.appeal;

import org.jspecify.annotations.NullMarked;
