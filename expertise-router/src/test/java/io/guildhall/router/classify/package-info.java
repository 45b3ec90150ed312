/** Tests of the classifier, and its training. */
@NullMarked
package io.guildhall.router.classify;

import org.jspecify.annotations.NullMarked;
