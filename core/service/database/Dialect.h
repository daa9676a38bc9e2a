// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/database/DatabaseAddress.h"

#include <QString>
#include <QStringList>

namespace waymark {

/// The few places where the two engines want other words. Everything else is SQL that both understand.
struct Dialect
{
    QString driver;           ///< Of Qt Sql.
    QString countingKey;      ///< $KEY in the schema.
    QString bytes;            ///< $BYTES in the schema.
    QString beginWrite;       ///< Starts a transaction that will write.
    QString beginRead;        ///< Starts one that sees one state of everything.
    QString byBytes;          ///< Behind a text that is sorted: compares bytes, as the keys are made.
    QString skipLocked;       ///< Behind a SELECT of rows "o" that this transaction takes for itself.
    QString listed;           ///< A query of the texts, "value", in a list that is bound as JSON.
    QString databaseSize;     ///< A statement that gives the bytes that the database takes.
    bool preparesAll = false; ///< Also what takes no values; the other prepares no BEGIN and no CREATE.
    QStringList onConnection; ///< Run once on every new connection.

    static const Dialect &of(DatabaseAddress::Engine engine);
};

} // namespace waymark
