// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

namespace waymark::test {

namespace {

const QByteArray nominations =
    "account_name,email_address,first,last,title,time_zone,carr,notes\n"
    "Northbeam Robotics,ines.duarte@northbeam.example,Ines,Duarte,Platform Engineering "
    "Lead,Europe/Lisbon,184000,\n"
    "Northbeam Robotics,jonas.weber@northbeam.example,Jonas,Weber,SRE,Europe/Berlin,184000,met at Commit\n"
    "Aldermoor Bank,k.osei@aldermoor,Kwame,Osei,Head of DevOps,Europe/London,412000,\n"
    "Lumira Optics,a.brandt@lumira.example,Anna,Brandt,,Europe/Vienna,,\n"
    "Lumira Optics,b.brandt@lumira.example,Bert,Brandt,,Europe/Vienna,,\n"
    "Kestrel Genomics,s.ferrante@kestrel.example,Sofia,Ferrante,Bioinformatician,Europe/Rome,96000,\n"
    "Kestrel Genomics,s.ferrante@kestrel.example,Sofia,Ferrante-Rossi,,Europe/Rome,96000,\n"
    "Fjordlys Energi,info@fjordlys.example,,,,Europe/Oslo,74000,\n"
    "Aldermoor Bank,,Tom,Ashdown,,Europe/London,412000,\n"
    "Northbeam Robotics,ops team,,,,,184000,\n";

bool drop(const char *on, const QString &path)
{
    QWidget *area = awaited(on);
    if (!area)
        return false;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(area, &enter);
    QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(area, &dropped);
    return enter.isAccepted();
}

} // namespace

bool importScene(Stage &stage)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("nominations-nov.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(nominations) != nominations.size())
        return false;
    file.close();
    stage.run.go("contacts");
    bool whole = stage.takeDialog("export-contacts", "contacts.export", "exportContacts");
    whole = stage.run.trigger("contacts.import") && stage.take("import-choose") && whole;
    whole = drop("importDropArea", path) && awaited("importColumns") && stage.take("import-mapping") && whole;
    whole = click("importNext") && awaited("reviewRows") && stage.take("import-review") && whole;
    whole = click("importNext") && awaited("importUndo") && stage.take("import-done") && whole;
    whole = click("cancel") && gone("importWizard") && whole;
    whole = stage.takeDialog("export-accounts", "accounts.export", "exportAccounts") && whole;
    return stage.takeDialog("import-history", "contacts.importHistory", "importHistory") && whole;
}

} // namespace waymark::test
