/** Clients as the operator sets them: whose work may be assigned now. */
@NullMarked
package io.guildhall.router.client;

import org.jspecify.annotations.NullMarked;
