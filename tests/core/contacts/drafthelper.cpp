// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Clock.h"
#include "core/contacts/ContactImports.h"
#include "core/csv/CsvFile.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "core/work/DraftSession.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <cstdio>

using namespace waymark;

/// A second process for the tests of drafts: `drafthelper WORKSPACE FILE TASK SUBJECT` imports the file,
/// stands still in its middle for ever, types a subject into the task's email meanwhile, and says "kept" once
/// that is on the disk.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 1;
    const SystemClock clock;
    const auto store = Store::open(arguments.at(1), clock);
    const auto file = CsvFile::open(arguments.at(2));
    if (!store || !file)
        return 1;
    const auto me = UserRepository::self((*store)->reader());
    if (!me || !*me)
        return 1;
    (*store)->setActor((*me)->id);
    const WorkContext context{**store, clock, (*me)->id};
    ContactImports imports(context);
    const auto mapping = imports.proposedMapping(*file);
    const auto draft = Drafts(context).open(TaskId(arguments.at(3)));
    if (!mapping || !draft)
        return 1;
    QSemaphore inside;
    QSemaphore never;
    imports.apply(*file, {*mapping, {}}, {}, [&](qint64 done, qint64 total) {
        if (2 * done > total) {
            inside.release();
            never.acquire();
        }
        return true;
    });
    inside.acquire();
    DraftSession session(context, *draft);
    QObject::connect(&session, &DraftSession::kept, &application, [] {
        std::puts("kept");
        std::fflush(stdout);
    });
    DraftTexts texts = DraftTexts::of(*draft);
    texts.subject = {QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                 {QStringLiteral("text"), arguments.at(4)}}};
    session.setTexts(texts);
    return QCoreApplication::exec();
}
