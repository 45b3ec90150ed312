/** Tests of the service's topology under production settings. */
@NullMarked
package io.guildhall.router.streams;

import org.jspecify.annotations.NullMarked;
