/** Why tasks wait and people are idle. */
@NullMarked
package io.guildhall.router.explain;

import org.jspecify.annotations.NullMarked;
