// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/Misspellings.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace waymark::checks {

namespace {

/// Wrong and right, in turns.
constexpr const char *words =
    "accomodate accommodate accross across acheive achieve adress address agressive aggressive allready "
    "already alot a_lot apparant apparent appearence appearance arguement argument assesment assessment "
    "availble available avaliable available basicly basically becasue because becuase because beggining "
    "beginning begining beginning beleive believe buisness business calender calendar catagory category "
    "collegue colleague comming coming commited committed commitee committee completly completely "
    "concensus consensus configuraiton configuration consistant consistent convinient convenient "
    "definately definitely definatly definitely dependancies dependencies dependancy dependency "
    "deploymnet deployment develope develop developement development diffrent different dissapear "
    "disappear dissapoint disappoint documenation documentation documentaion documentation embarass "
    "embarrass enviornment environment enviroment environment enviroments environments exellent "
    "excellent existance existence experiance experience explaination explanation familar familiar "
    "finaly finally foward forward freind friend futher further garantee guarantee gaurd guard "
    "goverment government happend happened hopefuly hopefully immediatly immediately independant "
    "independent infomation information instalation installation intergration "
    "integration knowlege knowledge liason liaison libary library maintainance maintenance maintenence "
    "maintenance managment management millenium millennium neccessary necessary necesary necessary "
    "noticable noticeable occassion occasion occured occurred occurence occurrence occuring occurring "
    "oppurtunity opportunity paralell parallel peformance performance perfomance performance permisson "
    "permission persistant persistent pipline pipeline piplines pipelines posession possession prefered "
    "preferred privelege privilege priviledge privilege probaly probably proccess process proffesional "
    "professional publically publicly realy really reccomend recommend recieve receive recieved "
    "received recomend recommend recomended recommended refered referred relevent relevant remeber "
    "remember reponse response repositry repository resouce resource resouces resources responsability "
    "responsibility runing running secruity security secuirty security seperate separate seperately "
    "separately similiar similar sinceerly sincerely strenght strength succesful successful succesfully "
    "successfully successfull successful sucess success suprise surprise teh the thier their tommorow "
    "tomorrow tommorrow tomorrow truely truly unfortunatly unfortunately untill until upgade upgrade "
    "usally usually usefull useful vulnerabilty vulnerability vulnerablity vulnerability wich which "
    "wierd weird writting writing yuor your";

const QHash<QString, QString> &corrections()
{
    static const QHash<QString, QString> map = [] {
        QHash<QString, QString> all;
        const QStringList list = QString::fromLatin1(words).split(u' ');
        for (qsizetype i = 0; i + 1 < list.size(); i += 2)
            all.insert(list.at(i), QString(list.at(i + 1)).replace(u'_', u' '));
        return all;
    }();
    return map;
}

/// Those that are never meant twice in a row ("that that" and "had had" can be).
bool isNeverTwice(const QString &word)
{
    static const QSet<QString> little = {QStringLiteral("a"),   QStringLiteral("an"),  QStringLiteral("and"),
                                         QStringLiteral("at"),  QStringLiteral("for"), QStringLiteral("of"),
                                         QStringLiteral("our"), QStringLiteral("the"), QStringLiteral("this"),
                                         QStringLiteral("to"),  QStringLiteral("we"),  QStringLiteral("with"),
                                         QStringLiteral("you"), QStringLiteral("your")};
    return little.contains(word);
}

constexpr qsizetype longestAddress = 500; ///< To either side: a text without a blank costs no more.

/// Whether what stands between two blanks around `at` is an address, a path or a name in code: its words are
/// spelt as they are.
bool isInAddress(const QString &text, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && at - from < longestAddress && !text.at(from - 1).isSpace())
        --from;
    qsizetype to = at;
    while (to < text.size() && to - at < longestAddress && !text.at(to).isSpace())
        ++to;
    for (qsizetype i = from; i < to; ++i) {
        const QChar c = text.at(i);
        if (c == u'/' || c == u'@' || c == u'_' || c == u'\\')
            return true;
        // Not the full stop of a sentence.
        if (c == u'.' && i > from && i + 1 < to && text.at(i - 1).isLetterOrNumber() &&
            text.at(i + 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// `correct`, as large as the word that it stands for.
QString asWritten(const QString &correct, QStringView word)
{
    if (word.size() > 1 && word.at(1).isUpper())
        return correct.toUpper();
    if (word.front().isUpper())
        return correct.left(1).toUpper() + correct.mid(1);
    return correct;
}

} // namespace

QList<Misspelling> misspellings(const QString &text)
{
    QList<Misspelling> found;
    QString before;
    qsizetype end = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (!text.at(i).isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && text.at(i).isLetterOrNumber())
            ++i;
        const QString word = text.mid(start, i - start).toLower();
        const bool besides =
            !before.isEmpty() && QStringView(text).mid(end, start - end).trimmed().isEmpty() && start > end;
        const QString correct = corrections().value(word);
        if (!correct.isEmpty() && !isInAddress(text, start))
            found.append({start, i - start, asWritten(correct, QStringView(text).mid(start, i - start))});
        else if (besides && word == before && isNeverTwice(word))
            found.append({end, i - end, {}});
        before = word;
        end = i;
    }
    return found;
}

QString withoutMisspellings(QString text)
{
    const QList<Misspelling> found = misspellings(text);
    for (auto wrong = found.crbegin(); wrong != found.crend(); ++wrong)
        text.replace(wrong->start, wrong->length, wrong->correct);
    return text;
}

} // namespace waymark::checks
