/** Workers: what they can do, whether they are there, and who has been idle longest. */
@NullMarked
package io.guildhall.router.worker;

import org.jspecify.annotations.NullMarked;
