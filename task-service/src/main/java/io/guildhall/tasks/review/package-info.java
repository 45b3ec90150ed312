/** What a reviewer is shown, may decide, and until when. */
@NullMarked
package io.guildhall.tasks.review;

import org.jspecify.annotations.NullMarked;
