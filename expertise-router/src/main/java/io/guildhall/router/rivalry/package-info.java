/** Whom a worker has worked for among rivals. */
@NullMarked
package io.guildhall.router.rivalry;

import org.jspecify.annotations.NullMarked;
