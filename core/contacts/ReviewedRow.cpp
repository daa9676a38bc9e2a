// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ReviewedRow.h"

namespace waymark {

const ImportProblem *ReviewedRow::problem() const
{
    return decidingProblem(planned);
}

} // namespace waymark
